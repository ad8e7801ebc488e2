/** How a report's text is marked up, which decides where its prose is and how citations are written. */
export type Markup = 'markdown' | 'latex' | 'plain';

export interface ReportLanguage {
  /** VS Code's language id. */
  readonly id: string;
  /** File extensions, for ids that another extension contributes and that may not be there. */
  readonly extensions: readonly string[];
  readonly markup: Markup;
}

/** The languages of reports. A language is listed once its markup has rules. */
export const reportLanguages: readonly ReportLanguage[] = [
  { id: 'markdown', extensions: ['.md', '.markdown'], markup: 'markdown' },
  { id: 'quarto', extensions: ['.qmd'], markup: 'markdown' },
  { id: 'rmd', extensions: ['.rmd'], markup: 'markdown' },
  { id: 'latex', extensions: ['.tex', '.ltx'], markup: 'latex' },
  { id: 'plaintext', extensions: ['.txt'], markup: 'plain' },
];

/**
 * The markup of a document by its language id, else by its file extension; `undefined` where it is no report. For plain text
 * the extension decides first: it is the id of a file whose language no installed extension knows.
 */
export function markupOf(languageId: string, path: string): Markup | undefined {
  const byId = reportLanguages.find(({ id }) => id === languageId);
  if (byId && byId.id !== 'plaintext') return byId.markup;
  const lowerPath = path.toLowerCase();
  const byExtension = reportLanguages.find(({ extensions }) => extensions.some((end) => lowerPath.endsWith(end)));
  return (byExtension ?? byId)?.markup;
}
