import type { Markup } from '../languages';
import { eachSection } from './cutSections';

/** A section of a report with the UTF-16 offset at which it starts. */
export interface SectionPlace {
  readonly start: number;
  readonly text: string;
}

/** The section of a report that covers an offset; the last one for the end of the text. */
export function sectionAt(text: string, markup: Markup, offset: number): SectionPlace {
  let start = 0;
  let last = '';
  for (const section of eachSection(text, markup)) {
    if (offset < start + section.length) return { start, text: section };
    last = section;
    start += section.length;
  }
  return { start: start - last.length, text: last };
}
