import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import { LatexCutter } from './latexSections';
import { MarkdownCutter } from './markdownSections';
import { PlainCutter } from './plainSections';

/**
 * Sections are stretches of a report that can be read on their own: `blocksOf` of each, its offsets shifted, gives the same
 * blocks, kinds and ranges, as `blocksOf` of the whole. Only `outer` may differ: a list whose items stand apart is cut between
 * them, and each section then has a list of its own.
 *
 * Every section but the last ends with a line feed. A cut is made only where it is certainly right, and whether it is depends
 * on nothing but the text from the last cut to the first characters behind it. That is what makes an edit local. The one
 * exception is front matter, which looks as far ahead as it is long, and always is in the first section.
 */
export interface Cutter {
  /**
   * Reads on from the start of a line to the next cut, and returns its offset in the text, which may be where it was to read
   * on; `undefined` where the text ends before. A section may go on in another text, which starts where this one ended.
   */
  next(text: string, from: number): number | undefined;
  /** Takes text into the section unread: what is behind it stands as behind a blank line. */
  pass(text: string): void;
}

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
export function cutSections(text: string, markup: Markup): readonly string[] {
  const sections: string[] = [];
  const cutter = createCutter(markup);
  let from = matterEnd(text, markup);
  if (from > 0) cutter.pass(text.slice(0, from));
  let start = 0;
  for (;;) {
    const cut = cutter.next(text, from);
    if (cut === undefined) break;
    sections.push(text.slice(start, cut));
    start = from = cut;
  }
  if (start < text.length || start === 0) sections.push(text.slice(start));
  return sections;
}

/** Where the front matter at the head of a report ends; 0 where there is none. */
export function matterEnd(text: string, markup: Markup): number {
  return markup !== 'latex' && (text.startsWith('---') || text.startsWith('\uFEFF---'))
    ? (frontMatterOf(text)?.end ?? 0)
    : 0;
}

/**
 * Whether a line may start a section of this markup, as far as its first characters decide it. A section never starts with
 * what would be taken for front matter.
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
