import type { DateSpan } from '../../core/knowledge/dates';
import { kindAsOf, sortAsOf } from '../../core/knowledge/asOf';
import { sourcesOf, type KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Actor, ActorKind, Statement, Timed } from '../../core/knowledge/model';
import type { ActorNode, GroupNode, Node, SectionKind, SectionNode, Standing } from './nodes';

/** The groups of actors by their kind at the date, in the order in which the pack first has a kind. */
export function groupNodes({ actors }: KnowledgeBase, at: DateSpan): readonly GroupNode[] {
  const groups = new Map<ActorKind, Actor[]>();
  for (const actor of actors) {
    const kind = kindAsOf(actor, at) ?? 'class of actors';
    groups.set(kind, [...(groups.get(kind) ?? []), actor]);
  }
  return [...groups].map(([kind, members]) => ({
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
  const { holding } = sortAsOf(of.statements, at);
  const counts: Readonly<Record<SectionKind, number>> = {
    summary: holding.length,
    'other dates': of.statements.length - holding.length,
    claims: base.claimsOn(of.id).length,
    relations: base.relationsOf(of.id).length,
    sources: sourcesOf(base, of).length,
  };
  const sections: readonly SectionKind[] = ['summary', 'claims', 'relations', 'sources', 'other dates'];
  return sections
    .filter((section) => counts[section] > 0)
    .map((section) => ({ type: 'section', id: `${of.id}#${section}`, parent, section, of, count: counts[section] }));
}

function entryNodes(base: KnowledgeBase, parent: SectionNode, at: DateSpan): readonly Node[] {
  const { of, section } = parent;
  const under = { parent };
  switch (section) {
    case 'summary':
      return statementNodes(parent, sortAsOf(of.statements, at).holding, 'holding');
    case 'other dates': {
      const { ended, later } = sortAsOf(of.statements, at);
      return [...statementNodes(parent, ended, 'ended'), ...statementNodes(parent, later, 'later')];
    }
    case 'claims':
      return [...base.claimsOn(of.id)]
        .sort((left, right) => left.said.first - right.said.first)
        .map((value) => ({
          ...under,
          type: 'claim',
          id: `${parent.id}/${value.id}`,
          value,
          sources: value.cites.map(({ source }) => source.id),
        }));
    case 'relations':
      return base.relationsOf(of.id).map((value) => ({
        ...under,
        type: 'relation',
        id: `${parent.id}/${value.id}`,
        value,
        of,
        standing: standingOf(value, at),
      }));
    case 'sources':
      return sourcesOf(base, of).map((value) => ({
        ...under,
        type: 'source',
        id: `${parent.id}/${value.id}`,
        value,
        sources: [value.id],
      }));
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

function standingOf(timed: Timed, at: DateSpan): Standing {
  const { holding, ended } = sortAsOf([timed], at);
  return holding.length > 0 ? 'holding' : ended.length > 0 ? 'ended' : 'later';
}
