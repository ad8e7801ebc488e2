import type { GroupKey } from '../../core/actors/groupActors';
import type { Actor, Claim, Name, Relation, Source, Statement } from '../../core/knowledge/model';
import type { DisputingLink } from '../../core/knowledge/disputes';
import type { Standing } from '../../core/knowledge/asOf';
import type { InsertSummaryArguments, OpenSourceArguments, SectionKind } from '../host/commands';

export type { SectionKind };

interface Row {
  /** Unique in the tree, and the same as long as the knowledge is. */
  readonly id: string;
  readonly parent?: Node;
}

export interface GroupNode extends Row {
  readonly type: 'group';
  readonly key: GroupKey;
  readonly actors: readonly Actor[];
  /** Whether it is open at first. */
  readonly open: boolean;
}

/** A stretch of the actors of a long group. */
export interface RangeNode extends Row {
  readonly type: 'range';
  readonly parent: ActorsNode;
  readonly actors: readonly Actor[];
}

/** A row under which actors stand. */
export type ActorsNode = GroupNode | RangeNode;

/** Rows carry the arguments of the commands that their menus run. */
export interface ActorNode extends Row, InsertSummaryArguments {
  readonly type: 'actor';
  readonly actor: string;
  readonly value: Actor;
}

export interface SectionNode extends Row {
  readonly type: 'section';
  readonly section: SectionKind;
  readonly of: Actor;
  readonly count: number;
}

export interface StatementNode extends Row, InsertSummaryArguments, OpenSourceArguments {
  readonly type: 'statement';
  readonly value: Statement;
  readonly standing: Standing;
}

/** Who made some of the claims on an actor. */
export interface SpeakerNode extends Row {
  readonly type: 'speaker';
  /** At least one, in the order of their dates. */
  readonly claims: readonly Claim[];
  /** The actor under whom the row stands. */
  readonly of: Actor;
  /** Whether it is open at first. */
  readonly open: boolean;
}

export interface ClaimNode extends Row, InsertSummaryArguments, OpenSourceArguments {
  readonly type: 'claim';
  readonly value: Claim;
  readonly standing: Standing;
  /** How it disputes the claim that it stands under; `undefined` where it stands for itself. */
  readonly link?: DisputingLink;
}

export interface RelationNode extends Row, OpenSourceArguments {
  readonly type: 'relation';
  readonly value: Relation;
  /** The actor under whom the row stands. */
  readonly of: Actor;
  readonly standing: Standing;
}

export interface NameNode extends Row {
  readonly type: 'name';
  readonly value: Name;
}

export interface SourceNode extends Row, OpenSourceArguments {
  readonly type: 'source';
  readonly value: Source;
}

/** A row of the tree of actors. */
export type Node =
  | GroupNode
  | RangeNode
  | ActorNode
  | SectionNode
  | StatementNode
  | SpeakerNode
  | ClaimNode
  | RelationNode
  | NameNode
  | SourceNode;
