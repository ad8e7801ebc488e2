import { frontMatterOf } from '../frontMatter';
import type { Markup } from '../languages';
import type { Cutter } from './cutter';
import { LatexCutter } from './latexSections';
import { MarkdownCutter } from './markdownSections';
import { PlainCutter } from './plainSections';

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
  const cutter = createCutter(markup);
  let from = matterEnd(text, markup);
  if (from > 0) cutter.pass(text.slice(0, from));
  let start = 0;
  for (;;) {
    const cut = cutter.next(text, from);
    if (cut === undefined) break;
    from = cut;
    if (cut - start < shortest) continue;
    yield text.slice(start, cut);
    start = cut;
  }
  if (start < text.length || start === 0) yield text.slice(start);
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
