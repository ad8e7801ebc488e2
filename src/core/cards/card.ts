import type { Actor } from '../knowledge/model';
import type { CardRelation } from './relations';

/** What a card shows of an actor as of a date, in words but without any markup. */
export interface Card {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  /** Birth or founding and, as far as they had come out by the date, death or end. */
  readonly existence: CitedText | undefined;
  /** The roles at the date; where there are none, those that have ended, the last one first. */
  readonly roles: readonly CitedText[];
  readonly statements: readonly CardStatement[];
  /** What is contested beside the statements. */
  readonly disputes: readonly CardDispute[];
  /** How many statements and disputes are left out for space. */
  readonly more: { readonly statements: number; readonly disputes: number };
  readonly relations: readonly CardRelation[];
  /** What the numbers point to: number 1 is the first. */
  readonly sources: readonly CardSource[];
  /** Other actors that the same words may name. */
  readonly others: readonly OtherActor[];
  /** What a reader must know of the card's date, in words. */
  readonly remark: string | undefined;
  /** The date that the card speaks for and the pack that it speaks from, in words; no pack where there is none. */
  readonly asOf: string;
  readonly pack: string;
}

/** A text with the numbers of its sources. */
export interface CitedText {
  readonly text: string;
  readonly sources: readonly number[];
}

export interface CardStatement extends CitedText {
  /** How what it rests on is disputed; `undefined` where it is not. */
  readonly dispute: CardMark | undefined;
}

/** A contested point: who says what, and who disputes it. */
export interface CardDispute extends CitedText {
  readonly speaker: string;
  readonly said: string;
  readonly dispute: CardMark;
}

/** How something is disputed, and by whom. At least one of both is there. */
export interface CardMark {
  /** "Contested"; `undefined` where what is said of those who dispute it says as much. */
  readonly word: string | undefined;
  readonly by: readonly CardSide[];
}

/** Those who dispute something in the same way. */
export interface CardSide {
  /** Before the names: "denied by". */
  readonly how: string;
  readonly by: readonly { readonly speaker: string; readonly said: string; readonly sources: readonly number[] }[];
}

export interface CardSource {
  readonly label: string;
  readonly url: string | undefined;
}

export interface OtherActor {
  readonly id: Actor['id'];
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}
