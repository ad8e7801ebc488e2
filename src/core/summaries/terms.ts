import { englishTerms, type CitationTerms } from '../citations/formatSource';
import type { DisputeMark } from '../knowledge/disputes';

/** Words that Dossier itself puts into a report, in the language of the report. */
export interface ReportTerms extends CitationTerms {
  /** How a disputed sentence is marked where nobody worded its dispute. */
  readonly marks: Readonly<Record<DisputeMark, string>>;
  /** Joins the clauses of several disputes. */
  readonly and: string;
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
};
