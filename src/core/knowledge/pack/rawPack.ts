import type { Actor, Claim, CslItem, LinkType, Locator, NameKind, Predicate, Relation } from '../model';

/** A pack as its JSON holds it, after validation against `knowledge.schema.json`: dates are text, references are slugs. */
export interface RawPack {
  readonly format: 1;
  readonly pack: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly version: string;
    readonly licence: string;
    readonly reviewed: string;
    readonly reportErrors?: string;
  };
  readonly predicates: readonly Predicate[];
  readonly sources: readonly CslItem[];
  readonly actors: readonly RawActor[];
  readonly otherNames?: readonly RawName[];
  readonly claims: readonly RawClaim[];
  readonly links: readonly RawLink[];
  readonly relations: readonly RawRelation[];
}

export interface RawTimed {
  readonly period?: string;
  readonly knownFrom?: string;
  readonly endKnownFrom?: string;
}

export interface RawCite {
  readonly source: string;
  readonly locator?: Locator;
}

export interface RawStatement extends RawTimed {
  readonly id: string;
  readonly text: string;
  readonly cites: readonly RawCite[];
  readonly claims: readonly string[];
}

export interface RawName {
  readonly text: string;
  readonly language: string;
  readonly kind: NameKind;
  readonly case?: 'ordinary' | 'exact';
  readonly period?: string;
  readonly weak?: boolean;
}

export interface RawRole extends RawTimed {
  readonly text: string;
  readonly cites: readonly RawCite[];
}

export interface RawActor {
  readonly id: string;
  readonly kinds: readonly { readonly kind: Actor['kinds'][number]['kind']; readonly period?: string }[];
  readonly name: string;
  readonly description: string;
  readonly names: readonly RawName[];
  readonly roles?: readonly RawRole[];
  readonly existence?: RawTimed & { readonly period: string; readonly cites: readonly RawCite[] };
  readonly identifiers?: Actor['identifiers'];
  readonly statements: readonly RawStatement[];
}

export interface RawClaim {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly string[];
  readonly speaker: { readonly actor?: string; readonly label?: string; readonly via?: readonly string[] };
  readonly said: string;
  readonly about?: string;
  readonly kind: Claim['kind'];
  readonly attribution: Claim['attribution'];
  readonly content: readonly {
    readonly judgement: Claim['content'][number]['judgement'];
    readonly from: string;
    readonly note?: string;
  }[];
  readonly cites: readonly RawCite[];
}

export interface RawLink {
  readonly from: string;
  readonly type: LinkType;
  readonly to: string;
  readonly clause?: string;
  readonly cites?: readonly RawCite[];
}

export interface RawRelation extends RawTimed {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: { readonly actor?: string; readonly source?: string };
  readonly status: Relation['status'];
  readonly claims: readonly string[];
  readonly note?: string;
}
