import type { Steps } from '../../steps';
import type { Markup } from '../languages';
import { Section, SectionList, type Place } from './sectionList';
import { createCutter, cutSections, matterEnd, maySectionStartWith, sectionsWithRests } from './cutSections';

/** A change of a text, in the shape of VS Code's: what is replaced, in UTF-16 units, and what by. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The part of a text whose sections an edit made anew. What is outside of it is only shifted, and keeps its values. */
export interface Recut {
  readonly start: number;
  /** Where it ended before the edit, and where it ends now. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A section at its place in the report. */
export interface PlacedSection<T> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the reader made of the text; its offsets count from the section's start. Read when it is first asked for. */
  readonly value: T;
}

/** How many units a section has at least. */
const shortestSection = 64;

/**
 * A report cut into sections, each with a value that is read from its text when it is asked for, and that is kept while edits
 * leave the text as it is. At any time they start where some of those of `cutSections` of the whole text do: short ones are
 * together, or a report of tiny items would have so many that a fence among them took long.
 *
 * An edit takes time for the sections that it touches, and for those behind them until the cuts agree again, whatever the length
 * of the report. The sections hold the text; there is no copy of the whole.
 */
export class ReportSections<T> {
  readonly markup: Markup;
  readonly #read: (text: string) => T;
  readonly #shortest: number;
  #sections: SectionList<T>;
  /** Whether the text starts like front matter that nothing closes. Then any line that could close it makes all of it new. */
  #opensMatter = false;
  #version = 0;
  #sectionsCut = 0;
  #valuesRead = 0;

  /**
   * @param shortest how many units a section has at least, but for one that an edit cuts from what follows
   * @param sections those of the text, if it is cut already
   */
  constructor(
    text: string,
    markup: Markup,
    read: (text: string) => T,
    shortest = shortestSection,
    sections = cutSections(text, markup, shortest),
  ) {
    this.markup = markup;
    this.#shortest = shortest;
    this.#read = (section) => {
      this.#valuesRead++;
      return read(section);
    };
    this.#sections = this.#listOf(text, sections);
  }

  /** The same in steps. */
  static *open<T>(text: string, markup: Markup, read: (text: string) => T): Steps<ReportSections<T>> {
    const sections: string[] = [];
    for (const section of sectionsWithRests(text, markup, shortestSection)) {
      if (section === undefined) yield;
      else sections.push(section);
    }
    return new ReportSections(text, markup, read, shortestSection, sections);
  }

  /** The length of the text. */
  get length(): number {
    return this.#sections.length;
  }

  /** The number of sections. */
  get count(): number {
    return this.#sections.count;
  }

  /** What was done so far: how many sections were cut, at first and by edits, and how many values were read. */
  get work(): { readonly sectionsCut: number; readonly valuesRead: number } {
    return { sectionsCut: this.#sectionsCut, valuesRead: this.#valuesRead };
  }

  /** The section that covers an offset; the last one for the end of the text. */
  at(offset: number): PlacedSection<T> {
    return this.#placed(this.#sections.find(offset));
  }

  /**
   * The sections in their order, from the one that covers an offset. To go on later, ask again from the end of the last one. An
   * edit ends the iteration.
   */
  *from(offset = 0): Generator<PlacedSection<T>, void> {
    const version = this.#version;
    for (let place: Place<T> | undefined = this.#sections.find(offset); place; place = this.#sections.next(place)) {
      yield this.#placed(place);
      if (version !== this.#version) return;
    }
  }

  /** Applies a change. Several that were made at once are applied in the order in which VS Code gives them. */
  edit({ rangeOffset, rangeLength, text }: TextChange): Recut {
    this.#version++;
    const from = Math.min(Math.max(rangeOffset, 0), this.length);
    const to = Math.min(from + Math.max(rangeLength, 0), this.length);
    const window = new Window(this.#sections, this.#sections.find(from));
    while (window.next && window.next.start < to) window.takeNext();
    window.text = window.text.slice(0, from - window.start) + text + window.text.slice(to - window.start);
    if (window.text === '' && window.start > 0) return this.#replace(window, []);
    // Only a whole line decides whether a section may start with it, and only a line feed is certainly the end of one.
    while (!window.text.endsWith('\n') && window.next) window.takeNext();
    if (!maySectionStartWith(window.text, this.markup) || !window.isBehindBlank) window.takePrevious();
    if (window.start === 0) return this.#replace(window, this.#recut(window, this.#matterEnd(window)));
    const sections = this.#recut(window, 0);
    if (!this.#opensMatter || !sections.some(closesMatter)) return this.#replace(window, sections);
    return this.#restart(window);
  }

  /** Cuts the whole text, of which the window has what has changed. */
  #restart(window: Window<T>): Recut {
    const texts: string[] = [];
    let place: Place<T> | undefined = this.#sections.find(0);
    for (; place && place.start < window.start; place = this.#sections.next(place)) texts.push(place.section.text);
    texts.push(window.text);
    for (place = window.next; place; place = this.#sections.next(place)) texts.push(place.section.text);
    const oldEnd = this.length;
    const text = texts.join('');
    this.#sections = this.#listOf(text, cutSections(text, this.markup, this.#shortest));
    return { start: 0, oldEnd, newEnd: this.length };
  }

  #listOf(text: string, sections: readonly string[]): SectionList<T> {
    this.#sectionsCut += sections.length;
    this.#opensMatter = opensMatter(text, this.markup) && matterEnd(text, this.markup) === 0;
    return new SectionList(sections.map((section) => new Section<T>(section)));
  }

  /** Where the front matter ends with which the report starts; all of it is then in the window, which is at its start. */
  #matterEnd(window: Window<T>): number {
    const wasOpen = this.#opensMatter;
    this.#opensMatter = false;
    if (!opensMatter(window.text, this.markup)) return 0;
    let end = matterEnd(window.text, this.markup);
    // Where it was open before, nothing further down closes it.
    for (let place = wasOpen ? undefined : window.next; end === 0 && place; place = this.#sections.next(place)) {
      if (!closesMatter(place.section.text)) continue;
      while (window.next && window.next.start <= place.start) window.takeNext();
      end = matterEnd(window.text, this.markup);
    }
    this.#opensMatter = end === 0;
    return end;
  }

  /** Cuts the text of a window, and takes in what follows until a section starts where one started before. */
  #recut(window: Window<T>, from: number): readonly string[] {
    const cutter = createCutter(this.markup);
    if (from > 0) cutter.pass(window.text.slice(0, from));
    const sections: string[] = [];
    let { text } = window;
    let unfinished = '';
    for (let cut = cutter.next(text, from); ;) {
      let start = 0;
      for (; cut !== undefined; cut = cutter.next(text, cut)) {
        if (unfinished.length + cut - start < this.#shortest) continue;
        sections.push(unfinished + text.slice(start, cut));
        unfinished = '';
        start = cut;
      }
      unfinished += text.slice(start);
      const { next } = window;
      if (!next) break;
      ({ text } = next.section);
      cut = cutter.next(text, 0);
      if (cut === 0) break;
      window.takeNext();
    }
    if (unfinished !== '' || sections.length === 0) sections.push(unfinished);
    return sections;
  }

  /** Puts sections in the place of those of a window. Where the text at either end is the same as before, values are kept. */
  #replace({ first, old, start, end }: Window<T>, texts: readonly string[]): Recut {
    const delta = texts.reduce((sum, text) => sum + text.length, 0) - (end - start);
    const fewer = Math.min(old.length, texts.length);
    let before = 0;
    while (before < fewer && old[before]?.text === texts[before]) before++;
    let behind = 0;
    while (behind < fewer - before && old.at(-1 - behind)?.text === texts.at(-1 - behind)) behind++;
    const kept = old.slice(old.length - behind);
    const made = texts.slice(before, texts.length - behind).map((text) => new Section<T>(text));
    this.#sectionsCut += texts.length;
    this.#sections.replace(first, old.length, [...old.slice(0, before), ...made, ...kept]);
    const oldEnd = kept.reduce((sum, section) => sum - section.text.length, end);
    const newStart = old.slice(0, before).reduce((sum, section) => sum + section.text.length, start);
    return { start: newStart, oldEnd, newEnd: oldEnd + delta };
  }

  #placed({ section, start }: Place<T>): PlacedSection<T> {
    const read = this.#read;
    return {
      start,
      end: start + section.text.length,
      text: section.text,
      get value() {
        return section.value(read);
      },
    };
  }
}

/** Sections that follow each other and that an edit makes anew, with what their text is to be. */
class Window<T> {
  readonly #sections: SectionList<T>;
  readonly old: Section<T>[];
  text: string;
  first: Place<T>;
  /** The place behind the last one. */
  next: Place<T> | undefined;
  /** Where the last one ended before the edit. */
  end: number;

  constructor(sections: SectionList<T>, first: Place<T>) {
    this.#sections = sections;
    this.first = first;
    this.old = [first.section];
    this.text = first.section.text;
    this.next = sections.next(first);
    this.end = first.start + first.section.text.length;
  }

  get start(): number {
    return this.first.start;
  }

  /** Whether a blank line stands before. Where none does, its first line decides whether a section ends there. */
  get isBehindBlank(): boolean {
    const before = this.#sections.previous(this.first)?.section.text ?? '\n\n';
    let at = before.length - (before.endsWith('\r\n') ? 3 : 2);
    while (at >= 0 && ' \t'.includes(before.charAt(at))) at--;
    return at < 0 || before.charAt(at) === '\n';
  }

  takeNext(): void {
    if (!this.next) return;
    const { text } = this.next.section;
    this.text += text;
    this.old.push(this.next.section);
    this.end += text.length;
    this.next = this.#sections.next(this.next);
  }

  takePrevious(): void {
    const previous = this.#sections.previous(this.first);
    if (!previous) return;
    this.first = previous;
    this.old.unshift(previous.section);
    this.text = previous.section.text + this.text;
  }
}

/** Whether a text starts like front matter, whether it is closed or not. */
function opensMatter(text: string, markup: Markup): boolean {
  return markup !== 'latex' && /^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(text);
}

/** Whether a section has a line that could close front matter. */
function closesMatter(section: string): boolean {
  return /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(section);
}
