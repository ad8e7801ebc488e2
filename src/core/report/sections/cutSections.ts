import { frontMatterOf } from '../frontMatter';
import type { Markup } from '../languages';
import type { Cutter } from './cutter';
import { LatexCutter } from './latexSections';
import { MarkdownCutter } from './markdownSections';
import { PlainCutter } from './plainSections';

/** So many units are read between rests, and the rest of a line. */
const unitsAtOnce = 1 << 16;

/** Cuts a report; the text that it reads first is the start of a section. */
export function createCutter(markup: Markup): Cutter {
  switch (markup) {
    case 'markdown':
      return new MarkdownCutter();
    case 'latex':
      return new LatexCutter();
    case 'plain':
      return new PlainCutter();
  }
}

/** The sections of a report in their order, without gaps; at least one, though it may be empty. */
export function cutSections(text: string, markup: Markup, shortest?: number): readonly string[] {
  return Array.from(eachSection(text, markup, shortest));
}

/**
 * The same one after the other, each cut when it is asked for.
 *
 * @param shortest how many units a section has at least: one that would have fewer goes on with the next
 */
export function* eachSection(text: string, markup: Markup, shortest = 0): Generator<string, void> {
  for (const section of sectionsWithRests(text, markup, shortest)) if (section !== undefined) yield section;
}

/** The same, and `undefined` here and there, where whoever asks may rest. */
export function* sectionsWithRests(
  text: string,
  markup: Markup,
  shortest = 0,
  atOnce = unitsAtOnce,
): Generator<string | undefined, void> {
  let start = 0;
  for (const cut of cutsWithRests(text, markup, atOnce)) {
    if (cut === undefined) yield;
    else if (cut - start >= shortest) {
      yield text.slice(start, cut);
      start = cut;
    }
  }
  if (start < text.length || start === 0) yield text.slice(start);
}

function* cutsWithRests(text: string, markup: Markup, atOnce: number): Generator<number | undefined, void> {
  const cutter = createCutter(markup);
  const matter = matterEnd(text, markup);
  if (matter > 0) cutter.pass(text.slice(0, matter));
  for (let start = matter; start < text.length;) {
    // Only a line feed is certainly the end of a line.
    const end = text.indexOf('\n', start + atOnce) + 1 || text.length;
    const part = text.slice(start, end);
    for (let cut = cutter.next(part, 0); cut !== undefined; cut = cutter.next(part, cut)) yield start + cut;
    start = end;
    yield undefined;
  }
}

/** Where the front matter at the head of a report ends; 0 where there is none. */
export function matterEnd(text: string, markup: Markup): number {
  return markup !== 'latex' && (text.startsWith('---') || text.startsWith('\uFEFF---'))
    ? (frontMatterOf(text)?.end ?? 0)
    : 0;
}

/**
 * Whether a line may start a section of this markup behind a blank line, as far as its first characters decide it. A section
 * never starts with what would be taken for front matter.
 */
export function maySectionStartWith(text: string, markup: Markup): boolean {
  switch (markup) {
    case 'markdown':
      return MarkdownCutter.mayStartAt(text, 0);
    case 'latex':
      return LatexCutter.mayStartAt(text, 0);
    case 'plain':
      return PlainCutter.mayStartAt(text, 0);
  }
}
