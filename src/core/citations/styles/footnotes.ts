import { latexNotes } from './latexNotes';
import { labelledNotes } from './labelledNotes';
import type { OpenWriter } from '../citationWriter';

/** Footnotes: with labels and definitions, or, in LaTeX, in their places. */
export const footnotes: OpenWriter = (report, terms, notes) =>
  report.markup === 'latex' ? latexNotes(report, terms) : labelledNotes(report, terms, notes);
