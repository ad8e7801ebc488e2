import type { Actor, ActorKind, Claim, Relation, Source, Statement } from '../../core/knowledge/model';
import type { InsertSummaryArguments, OpenSourceArguments } from '../host/commands';

/** The parts of an actor that its row opens into. */
export type SectionKind = 'summary' | 'other dates' | 'claims' | 'relations' | 'sources';

/** How something dated stands to the date of the report. */
export type Standing = 'holding' | 'ended' | 'later';

interface Row {
  /** Unique in the tree, and the same as long as the knowledge is. */
  readonly id: string;
  readonly parent?: Node;
}

export interface GroupNode extends Row {
  readonly type: 'group';
  readonly kind: ActorKind;
  readonly actors: readonly Actor[];
}

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

export interface ClaimNode extends Row, OpenSourceArguments {
  readonly type: 'claim';
  readonly value: Claim;
  readonly standing: Standing;
}

export interface RelationNode extends Row, OpenSourceArguments {
  readonly type: 'relation';
  readonly value: Relation;
  /** The actor under whom the row stands. */
  readonly of: Actor;
  readonly standing: Standing;
}

export interface SourceNode extends Row, OpenSourceArguments {
  readonly type: 'source';
  readonly value: Source;
}

/** A row of the tree of actors. */
export type Node = GroupNode | ActorNode | SectionNode | StatementNode | ClaimNode | RelationNode | SourceNode;
