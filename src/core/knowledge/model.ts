import type { DateSpan, Period } from './dates';

/** The model of a pack as the rest of the program sees it: checked, dated, and with its references resolved. */

/** An id that is unique over all packs: `pack/slug`. */
export type Id = string;

export type ActorKind =
  | 'state'
  | 'government'
  | 'agency'
  | 'organisation'
  | 'alliance'
  | 'mission'
  | 'forum'
  | 'movement'
  | 'armed group'
  | 'faction'
  | 'person'
  | 'media outlet'
  | 'place'
  | 'region'
  | 'population'
  | 'class of actors';

/** When something holds, and from when that was publicly known. Without a period it holds at any date. */
export interface Timed {
  readonly period?: Period;
  /** The date from which the thing itself was known, where that is later than its start. */
  readonly knownFrom?: DateSpan;
  /** The date from which its end was known, where that is later than the end. */
  readonly endKnownFrom?: DateSpan;
}

/** A name part of a CSL item: https://docs.citationstyles.org/en/stable/specification.html#names */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** The fields of a CSL-JSON item that packs use. What was not seen is absent. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly DOI?: string;
  readonly language?: string;
  readonly custom: SourceDescriptor;
}

/** What kind of source it is, and how it was read. */
export interface SourceDescriptor {
  readonly tier: string;
  readonly read: 'whole' | 'excerpt';
  /** Whose report it passes on. */
  readonly relays?: string;
  /** For a source that shows no date: the earliest on which it can have appeared, in EDTF. */
  readonly notBefore?: string;
  readonly note?: string;
  readonly reliability?: string;
}

export interface Source {
  readonly id: Id;
  /** The citation key, as it stands in documents. */
  readonly key: string;
  readonly csl: CslItem;
}

/** A place in a source, in CSL's locator terms. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

export interface Cite {
  readonly source: Source;
  readonly locator?: Locator;
}

/** An inflected form is another name in a case or number: it is found in texts, and not shown among the names. */
export type NameKind =
  'name' | 'short name' | 'acronym' | 'transliteration' | 'metonym' | 'demonym' | 'title' | 'inflected form';

export interface Name {
  readonly text: string;
  readonly language: string;
  readonly kind: NameKind;
  /** "ordinary": as written, capitalised, or in capitals throughout; "exact": only as written. */
  readonly case: 'ordinary' | 'exact';
  readonly period?: Period;
  /** The name is also an ordinary word or part of other names; it counts only where its context carries it. */
  readonly weak: boolean;
}

export interface Role extends Timed {
  readonly text: string;
  readonly cites: readonly Cite[];
}

export interface Existence extends Timed {
  readonly period: Period;
  readonly cites: readonly Cite[];
}

/** A sentence of a summary. It cites at least one source. */
export interface Statement extends Timed {
  readonly id: Id;
  readonly text: string;
  readonly cites: readonly Cite[];
  readonly claims: readonly Claim[];
}

export interface Actor {
  readonly id: Id;
  readonly kinds: readonly { readonly kind: ActorKind; readonly period?: Period }[];
  readonly name: string;
  readonly description: string;
  readonly names: readonly Name[];
  readonly roles: readonly Role[];
  readonly existence?: Existence;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly statements: readonly Statement[];
}

/** Who says something: an actor of the pack or a label, and the chain through which it reached us. */
export interface Speaker {
  readonly actor?: Id;
  readonly label?: string;
  readonly via: readonly string[];
}

export type ContentJudgement =
  'supported' | 'partly supported' | 'contested' | 'contradicted' | 'superseded' | 'opinion';

/** What somebody said. Whether they said it (attribution) and whether it is borne out (content) are judged apart. */
export interface Claim {
  readonly id: Id;
  readonly text: string;
  readonly actors: readonly Id[];
  readonly speaker: Speaker;
  readonly said: DateSpan;
  readonly about?: Period;
  readonly kind: 'reported statement' | 'fact' | 'assessment' | 'forecast' | 'hypothetical';
  readonly attribution: {
    readonly judgement: 'firm' | 'relayed' | 'inferred' | 'doubtful';
    readonly note?: string;
  };
  /** In the order of their dates; the last one that is not later than the report's date is in force. */
  readonly content: readonly {
    readonly judgement: ContentJudgement;
    readonly from: DateSpan;
    readonly note?: string;
  }[];
  readonly cites: readonly Cite[];
}

export type LinkType = 'denies' | 'contradicts' | 'qualifies' | 'supersedes' | 'supports';

/** How one claim bears on another. A link that disputes words the dispute in a cited clause. */
export interface Link {
  readonly from: Claim;
  readonly type: LinkType;
  readonly to: Claim;
  readonly clause?: string;
  readonly cites: readonly Cite[];
}

export interface Predicate {
  readonly id: Id;
  readonly label: string;
  readonly inverse: string;
  /** When it applies, and what it does not say. */
  readonly description: string;
}

export interface Relation extends Timed {
  readonly id: Id;
  readonly subject: Id;
  readonly predicate: Predicate;
  readonly object: { readonly actor: Id } | { readonly source: Source };
  readonly status: 'asserted' | 'denied' | 'contested';
  readonly claims: readonly Claim[];
  readonly note?: string;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licence: string;
  /** The date of the last review: the pack speaks as known on this day. */
  readonly reviewed?: DateSpan;
  readonly reportErrors?: string;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  /** Names that are nobody's here and hold a name of an actor: "Moscow Times". */
  readonly otherNames: readonly Name[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly relations: readonly Relation[];
}
