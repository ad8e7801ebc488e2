import type { DateSpan } from '../../core/knowledge/dates';
import { kindAsOf, sortAsOf } from '../../core/knowledge/asOf';
import { sourcesOf, type KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Actor, ActorKind, Claim, Relation, Statement } from '../../core/knowledge/model';
import type { ActorNode, GroupNode, Node, SectionKind, SectionNode, Standing } from './nodes';

/** The order of the groups: who acts first, then where. */
const kindOrder: readonly ActorKind[] = [
  'state',
  'government',
  'agency',
  'alliance',
  'organisation',
  'mission',
  'forum',
  'movement',
  'armed group',
  'faction',
  'class of actors',
  'person',
  'population',
  'media outlet',
  'place',
  'region',
];

const sections: readonly SectionKind[] = ['summary', 'claims', 'relations', 'sources', 'other dates'];

/** The groups of actors by their kind at the date. */
export function groupNodes({ actors }: KnowledgeBase, at: DateSpan): readonly GroupNode[] {
  const groups = new Map<ActorKind, Actor[]>(kindOrder.map((kind) => [kind, []]));
  for (const actor of actors) groups.get(kindAsOf(actor, at) ?? 'class of actors')?.push(actor);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([kind, members]) => ({
      type: 'group',
      id: `kind:${kind}`,
      kind,
      actors: members.sort((left, right) => left.name.localeCompare(right.name)),
    }));
}

/** The row of an actor. */
export function actorNode(actor: Actor, parent: GroupNode): ActorNode {
  return { type: 'actor', id: actor.id, parent, actor: actor.id, value: actor };
}

/** The rows under a row. */
export function childrenOf(base: KnowledgeBase, node: Node, at: DateSpan): readonly Node[] {
  if (node.type === 'group') return node.actors.map((actor) => actorNode(actor, node));
  if (node.type === 'actor') return sectionNodes(base, node, at);
  return node.type === 'section' ? entryNodes(base, node, at) : [];
}

function sectionNodes(base: KnowledgeBase, parent: ActorNode, at: DateSpan): readonly SectionNode[] {
  const of = parent.value;
  return sections
    .map((section): SectionNode => ({ type: 'section', id: `${of.id}#${section}`, parent, section, of, count: 0 }))
    .map((node) => ({ ...node, count: entryNodes(base, node, at).length }))
    .filter(({ count }) => count > 0);
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
    case 'claims':
      return claimNodes(
        parent,
        claims.filter((claim) => !isLater(claim)),
        'holding',
      );
    case 'relations':
      return relationNodes(parent, relations.holding, 'holding');
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
    id: value.id,
    value,
    standing,
    actor: parent.of.id,
    statements: [value.id],
    sources: value.cites.map(({ source }) => source.id),
  }));
}

function claimNodes(parent: SectionNode, claims: readonly Claim[], standing: Standing): readonly Node[] {
  return claims.map((value) => ({
    parent,
    type: 'claim',
    id: `${parent.of.id}#claim/${value.id}`,
    value,
    standing,
    sources: value.cites.map(({ source }) => source.id),
  }));
}

function relationNodes(parent: SectionNode, relations: readonly Relation[], standing: Standing): readonly Node[] {
  return relations.map((value) => ({
    parent,
    type: 'relation',
    id: `${parent.of.id}#relation/${value.id}`,
    value,
    of: parent.of,
    standing,
    sources: [...new Set(value.claims.flatMap(({ cites }) => cites.map(({ source }) => source.id)))],
  }));
}
