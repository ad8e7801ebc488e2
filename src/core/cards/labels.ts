import type { DisputeMark, DisputingLink } from '../knowledge/disputes';
import type { ActorKind } from '../knowledge/model';
import type { PeriodWords } from '../knowledge/periods';
import type { SpeakerWords } from '../knowledge/speakers';

/** Every word of a card, in the language of the interface. */
export interface CardLabels extends PeriodWords, SpeakerWords {
  readonly kinds: Readonly<Record<ActorKind, string>>;
  readonly marks: Readonly<Record<DisputeMark, string>>;
  /** How a claim is disputed, before the name of who disputes it: "denied by". */
  readonly disputedBy: Readonly<Record<DisputingLink['type'], string>>;
  readonly asOf: (date: string) => string;
  /** For a report that has no date. */
  readonly asOfToday: (date: string) => string;
  /** Before the title of the pack that a card speaks from. */
  readonly fromPack: (title: string) => string;
  readonly born: (date: string) => string;
  readonly died: (date: string) => string;
  readonly founded: (date: string) => string;
  readonly ended: (date: string) => string;
  /** How a relation is marked that somebody denies. */
  readonly denied: string;
  readonly relations: string;
  readonly sources: string;
  readonly moreStatements: (count: number) => string;
  readonly moreDisputes: (count: number) => string;
  /** Says of what a card leaves out that it is in the sidebar, where no link leads there. */
  readonly inSidebar: (what: string) => string;
  readonly nothingSourced: string;
  readonly noMoreSourced: string;
  /** Before the name of another actor that the words may mean. */
  readonly mayAlsoBe: string;
}
