import type { ActorGroup } from '../../core/actors/groupActors';
import { judgedAt, sortAsOf, type Standing } from '../../core/knowledge/asOf';
import { rangesOf } from '../../core/overview/ranges';
import type { DateSpan } from '../../core/knowledge/dates';
import { disputeOf } from '../../core/knowledge/disputes';
import { sourcesOf, type KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Actor, Claim, Id, Relation, Statement } from '../../core/knowledge/model';
import { disputesOn } from '../../core/cards/points';
import { sectionKinds } from '../host/commands';
import type {
  ActorNode,
  ActorsNode,
  ClaimNode,
  GroupNode,
  Node,
  RangeNode,
  SectionKind,
  SectionNode,
  SpeakerNode,
} from './nodes';

/** Where an actor has more claims than this, one looks at speakers first. */
const mostOpenClaims = 40;

/** The rows of groups of actors. */
export function groupNodes(groups: readonly ActorGroup[], { open }: { readonly open: boolean }): readonly GroupNode[] {
  return groups.map(({ key, actors }) => ({
    type: 'group',
    // What is opened for the user is another row to the editor, which otherwise leaves it as the user last had it.
    id: `${open ? 'open ' : ''}${JSON.stringify(key)}`,
    key,
    actors,
    open,
  }));
}

/** The rows under a row. */
export function childrenOf(base: KnowledgeBase, node: Node, at: DateSpan): readonly Node[] {
  switch (node.type) {
    case 'group':
    case 'range':
      return rangeNodes(node) ?? node.actors.map((actor) => actorNode(actor, node));
    case 'actor':
      return sectionNodes(base, node, at);
    case 'section':
      return entryNodes(base, node, at);
    case 'speaker':
      return claimNodes(node, node.claims, 'holding');
    case 'claim':
      return disputingNodes(base, node, at);
    case 'statement':
    case 'relation':
    case 'name':
    case 'source':
      return [];
  }
}

/** The row of an actor among a row's actors, with the rows that it stands under; `undefined` where it is not there. */
export function findActorNode(parent: ActorsNode, actor: Id): ActorNode | undefined {
  const index = parent.actors.findIndex(({ id }) => id === actor);
  const value = parent.actors[index];
  if (!value) return undefined;
  for (const range of rangeNodes(parent) ?? []) {
    const found = findActorNode(range, actor);
    if (found) return found;
  }
  return actorNode(value, parent);
}

/** The row of a part of an actor; `undefined` where it is empty at the date. */
export function findSectionNode(
  base: KnowledgeBase,
  actor: ActorNode,
  section: SectionKind,
  at: DateSpan,
): SectionNode | undefined {
  return sectionNodes(base, actor, at).find((node) => node.section === section);
}

/** The row of a claim on an actor, first where it is contested; `undefined` where it has not been made by the date. */
export function findClaimNode(
  base: KnowledgeBase,
  actor: ActorNode,
  claim: Claim['id'],
  at: DateSpan,
): ClaimNode | undefined {
  for (const section of ['contested claims', 'claims'] as const) {
    const parent = findSectionNode(base, actor, section, at);
    const rows = parent ? entryNodes(base, parent, at) : [];
    for (const row of rows.flatMap((entry) => (entry.type === 'speaker' ? childrenOf(base, entry, at) : [entry]))) {
      if (row.type === 'claim' && row.value.id === claim) return row;
    }
  }
  return undefined;
}

function rangeNodes(parent: ActorsNode): readonly RangeNode[] | undefined {
  return rangesOf(parent.actors)?.map((actors, index) => ({
    type: 'range',
    id: `${parent.id}/${String(index)}`,
    parent,
    actors,
  }));
}

function actorNode(actor: Actor, parent: ActorsNode): ActorNode {
  return { type: 'actor', id: `${parent.id}/${actor.id}`, parent, actor: actor.id, value: actor };
}

function sectionNodes(base: KnowledgeBase, parent: ActorNode, at: DateSpan): readonly SectionNode[] {
  const of = parent.value;
  return sectionKinds
    .map((section): SectionNode => ({ type: 'section', id: `${parent.id}#${section}`, parent, section, of, count: 0 }))
    .map((node) => ({ ...node, count: countOf(entryNodes(base, node, at)) }))
    .filter(({ count }) => count > 0);
}

/** The entries, where rows that only gather them are none. */
function countOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + (node.type === 'speaker' ? node.claims.length : 1), 0);
}

function entryNodes(base: KnowledgeBase, parent: SectionNode, at: DateSpan): readonly Node[] {
  const { of, section } = parent;
  const statements = sortAsOf(of.statements, at);
  const relations = sortAsOf(base.relationsOf(of.id), at);
  const claims = [...base.claimsOn(of.id)].sort((left, right) => left.said.first - right.said.first);
  const isLater = ({ said }: Claim): boolean => said.first > at.last;
  switch (section) {
    case 'summary':
      return statementNodes(parent, statements.holding, 'holding');
    case 'contested claims':
      return claimNodes(
        parent,
        disputesOn(base, of, at).map(({ claim }) => claim),
        'holding',
      );
    case 'claims':
      return speakerNodes(
        parent,
        claims.filter((claim) => !isLater(claim)),
      );
    case 'relations':
      return relationNodes(parent, relations.holding, 'holding');
    case 'names':
      return of.names
        .filter(({ kind }) => kind !== 'inflected form')
        .map((value, index) => ({ parent, type: 'name', id: `${parent.id}/${String(index)}`, value }));
    case 'sources':
      return sourcesOf(base, of).map((value) => ({
        parent,
        type: 'source',
        id: `${parent.id}/${value.id}`,
        value,
        sources: [value.id],
      }));
    case 'other dates':
      return [
        ...statementNodes(parent, statements.ended, 'ended'),
        ...relationNodes(parent, relations.ended, 'ended'),
        ...statementNodes(parent, statements.later, 'later'),
        ...relationNodes(parent, relations.later, 'later'),
        ...claimNodes(parent, claims.filter(isLater), 'later'),
      ];
  }
}

function statementNodes(parent: SectionNode, statements: readonly Statement[], standing: Standing): readonly Node[] {
  return statements.map((value) => ({
    parent,
    type: 'statement',
    id: `${parent.id}/${value.id}`,
    value,
    standing,
    actor: parent.of.id,
    statements: [value.id],
    sources: value.cites.map(({ source }) => source.id),
  }));
}

/**
 * Who says what, the actor itself first, then in the order in which they first spoke. Who says one thing only needs no row of
 * its own.
 */
function speakerNodes(parent: SectionNode, claims: readonly Claim[]): readonly Node[] {
  const speakerOf = ({ speaker }: Claim): string => speaker.actor ?? speaker.label ?? '';
  const speakers = [
    ...new Set([...claims.filter(({ speaker }) => speaker.actor === parent.of.id), ...claims].map(speakerOf)),
  ];
  const open = claims.length <= mostOpenClaims;
  return speakers.flatMap((speaker): readonly Node[] => {
    const theirs = claims.filter((claim) => speakerOf(claim) === speaker);
    if (theirs.length === 1) return claimNodes(parent, theirs, 'holding');
    return [{ type: 'speaker', id: `${parent.id}/${speaker}`, parent, claims: theirs, of: parent.of, open }];
  });
}

function claimNodes(
  parent: SectionNode | SpeakerNode,
  claims: readonly Claim[],
  standing: Standing,
): readonly ClaimNode[] {
  return claims.map((value) => claimNode(parent, value, standing, parent.of.id));
}

function claimNode(parent: Node, value: Claim, standing: Standing, actor: Id): ClaimNode {
  return {
    parent,
    type: 'claim',
    id: `${parent.id}/${value.id}`,
    value,
    standing,
    actor,
    statements: [value.id],
    sources: value.cites.map(({ source }) => source.id),
  };
}

/** Who disputes a claim, with which claims. */
function disputingNodes(base: KnowledgeBase, parent: ClaimNode, at: DateSpan): readonly ClaimNode[] {
  const { value, standing, link, actor = '' } = parent;
  if (link) return [];
  const { links = [] } = disputeOf(base, value, judgedAt(standing, at)) ?? {};
  return links.map((disputing, index) => ({
    ...claimNode(parent, disputing.from, standing, disputing.from.speaker.actor ?? actor),
    // A claim may dispute another more than once.
    id: `${parent.id}/${String(index)} ${disputing.from.id}`,
    link: disputing,
  }));
}

function relationNodes(parent: SectionNode, relations: readonly Relation[], standing: Standing): readonly Node[] {
  return relations.map((value) => ({
    parent,
    type: 'relation',
    id: `${parent.id}/${value.id}`,
    value,
    of: parent.of,
    standing,
    sources: [...new Set(value.claims.flatMap(({ cites }) => cites.map(({ source }) => source.id)))],
  }));
}
