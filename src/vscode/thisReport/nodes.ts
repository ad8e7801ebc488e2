import type { CitedSource, CitedSources, ResolvedCitation } from '../../core/citations/citedSources';
import type { Dispute, DisputingLink } from '../../core/knowledge/disputes';
import type { Claim } from '../../core/knowledge/model';
import { rangesOf } from '../../core/overview/ranges';
import type { ReportActor } from '../../core/overview/reportActors';
import type { Range } from '../../core/report/block';
import type { ActorArguments, InsertSummaryArguments, OpenSourceArguments } from '../host/commands';
import type { Overview } from './overview';

/** The parts of the view, in their order. */
const reportParts = ['points', 'actors', 'sources', 'undefined'] as const;
export type ReportPart = (typeof reportParts)[number];

interface Row {
  /** Unique in the tree, and the same while the report is written. */
  readonly id: string;
}

/** A row under which the others stand. */
export interface PartNode extends Row {
  readonly type: 'part';
  readonly part: ReportPart;
  readonly children: readonly ReportNode[];
}

/** A stretch of a long list, by the places in the report. */
export interface StretchNode extends Row {
  readonly type: 'stretch';
  readonly range: Range;
  readonly children: readonly ReportNode[];
}

/** Rows carry the arguments of the commands that their menus run. */
export interface ActorNode extends Row, ActorArguments {
  readonly type: 'actor';
  readonly actor: string;
  readonly value: ReportActor;
}

/** A place in the report: a mention, a citation. */
export interface PlaceNode extends Row {
  readonly type: 'place';
  readonly range: Range;
}

export interface PointNode extends Row, InsertSummaryArguments, OpenSourceArguments {
  readonly type: 'point';
  readonly value: Dispute;
}

/** Who disputes a point, with which claim. */
export interface SideNode extends Row, InsertSummaryArguments, OpenSourceArguments {
  readonly type: 'side';
  readonly value: DisputingLink;
}

export interface SourceNode extends Row, OpenSourceArguments {
  readonly type: 'source';
  readonly value: CitedSource;
}

/** A citation that leads to nothing. */
export interface UndefinedNode extends Row {
  readonly type: 'undefined';
  readonly value: ResolvedCitation;
}

/** A row of the view of the active report. */
export type ReportNode =
  PartNode | StretchNode | ActorNode | PlaceNode | PointNode | SideNode | SourceNode | UndefinedNode;

/**
 * The rows at the top; none where the report names nobody and cites nothing.
 *
 * @param cited what the report cites; `undefined` until it has been read
 */
export function partNodes({ actors, points }: Overview, cited: CitedSources | undefined): readonly PartNode[] {
  const parts: Readonly<Record<ReportPart, readonly ReportNode[]>> = {
    actors: actors.map((value) => ({ type: 'actor', id: value.actor.id, actor: value.actor.id, value })),
    points: points.map((value) => ({
      type: 'point',
      id: `point ${value.claim.id}`,
      value,
      ...argumentsOf(value.claim),
    })),
    sources: (cited?.sources ?? []).map((value) => ({
      type: 'source',
      id: `source ${value.source.id}`,
      value,
      sources: [value.source.id],
    })),
    undefined: (cited?.undefined ?? []).map((value, index) => ({
      type: 'undefined',
      id: `undefined ${String(index)}`,
      value,
    })),
  };
  return reportParts
    .map((part): PartNode => ({ type: 'part', id: `part ${part}`, part, children: parts[part] }))
    .filter(({ children }) => children.length > 0);
}

/** The rows under a row. */
export function childrenOf(node: ReportNode): readonly ReportNode[] {
  switch (node.type) {
    case 'part':
    case 'stretch':
      return inStretches(node.id, node.children);
    case 'actor':
      return inStretches(node.id, placeNodes(node.id, node.value.mentions));
    case 'source':
      return inStretches(node.id, placeNodes(node.id, node.value.places));
    case 'point':
      return node.value.links.map((link, index): SideNode => ({
        type: 'side',
        // A claim may dispute another more than once.
        id: `${node.id} ${String(index)} ${link.from.id}`,
        value: link,
        ...argumentsOf(link.from),
      }));
    case 'place':
    case 'side':
    case 'undefined':
      return [];
  }
}

/** What the commands of a claim's row are about: whom it is shown under, the claim, and its sources. */
function argumentsOf({
  id,
  speaker,
  actors: concerned,
  cites,
}: Claim): Pick<PointNode, 'actor' | 'statements' | 'sources'> {
  const actor = speaker.actor ?? concerned[0];
  return {
    ...(actor !== undefined && { actor }),
    statements: [id],
    sources: cites.map(({ source }) => source.id),
  };
}

function placeNodes(parent: string, ranges: readonly Range[]): readonly PlaceNode[] {
  return ranges.map(({ start, end }, index) => ({
    type: 'place',
    id: `${parent} ${String(index)}`,
    range: { start, end },
  }));
}

/** Rows as they are, or in stretches where they are too many. */
function inStretches(parent: string, nodes: readonly ReportNode[]): readonly ReportNode[] {
  const stretches = rangesOf(nodes);
  if (!stretches) return nodes;
  return stretches.map((children, index): StretchNode => {
    const places = children.flatMap((node) => placeOf(node) ?? []);
    const range = { start: places[0]?.start ?? 0, end: places.at(-1)?.start ?? 0 };
    return { type: 'stretch', id: `${parent} stretch ${String(index)}`, range, children };
  });
}

/** Where what a row is about first stands in the report; `undefined` where it stands nowhere in particular. */
function placeOf(node: ReportNode): Range | undefined {
  switch (node.type) {
    case 'place':
      return node.range;
    case 'actor':
      return node.value.mentions[0];
    case 'source':
      return node.value.places[0];
    case 'undefined':
      return node.value;
    case 'part':
    case 'stretch':
    case 'point':
    case 'side':
      return undefined;
  }
}
