import { englishTerms, type CitationTerms } from '../citations/formatSource';
import type { DisputeMark } from '../knowledge/disputes';
import type { PeriodWords } from '../knowledge/periods';
import type { SpeakerWords } from '../knowledge/speakers';

/** Words that Dossier itself puts into a report, in the language of the report. */
export interface ReportTerms extends CitationTerms, PeriodWords, SpeakerWords {
  /** How a disputed sentence is marked where nobody worded its dispute. */
  readonly marks: Readonly<Record<DisputeMark, string>>;
  /** Joins the clauses of several disputes. */
  readonly and: string;
  /** When what a sentence says came out, where that is later than the report. */
  readonly knownFrom: (date: string) => string;
}

export const englishReportTerms: ReportTerms = {
  ...englishTerms,
  marks: {
    contradicted: 'contradicted',
    contested: 'contested',
    superseded: 'since superseded',
    qualified: 'qualified',
  },
  and: 'and',
  about: (date) => `about ${date}`,
  orLater: (date) => `${date} or later`,
  orEarlier: (date) => `${date} or earlier`,
  since: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  endUnknown: 'end not known',
  knownFrom: (date) => `known from ${date}`,
  unnamedSpeaker: 'Unnamed speaker',
  accordingTo: (speaker, reporter) => `${speaker}, according to ${reporter}`,
};
