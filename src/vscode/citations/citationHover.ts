import * as vscode from 'vscode';
import { addressesIn } from '../../core/citations/addresses';
import { isUndefined, type ResolvedCitation } from '../../core/citations/citedSources';
import type { CitingReport } from '../../core/citations/citationWriter';
import type { Markup } from '../../core/report/languages';
import { escapeMarkdown, markdownLink } from '../../core/markup/markdown';
import { citationPlace } from './citationPlace';
import type { Dossier } from '../host/dossier';
import { reportSelector } from '../host/report';
import { descriptorLines, sourceLines } from './sourceCard';

/** Shows over a label, a key or a number what it cites: the note that the report has, the source, the entry of a bibliography. */
export function registerCitationHover(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.languages.registerHoverProvider(reportSelector, {
    provideHover: async (document, position, token) => {
      const dossier = await loading;
      if (token.isCancellationRequested || !dossier.settings.hoverEnabled(document)) return undefined;
      const { version } = document;
      const place = await citationPlace(dossier, document, position, token);
      if (!place || document.version !== version) return undefined;
      const { citation, report } = place;
      const lines = citationLines(citation, report);
      if (lines.length === 0) return undefined;
      const range = new vscode.Range(document.positionAt(citation.start), document.positionAt(citation.end));
      return new vscode.Hover(new vscode.MarkdownString(lines.join('\n\n')), range);
    },
  });
}

/** What a citation cites, in Markdown and escaped, or that nothing says what it stands for; nothing for what may be none. */
function citationLines(citation: ResolvedCitation, { text, markup }: CitingReport): readonly string[] {
  const { note, source, entry, key } = citation;
  if (note) return [linked(shown(note.text, markup)), ...(source ? descriptorLines(source, note.text) : [])];
  if (source) return sourceLines(source);
  if (!entry) {
    if (!isUndefined(text, citation)) return [];
    return [escapeMarkdown(vscode.l10n.t('No note, no bibliography and no source of the knowledge has "{0}".', key))];
  }
  const { title, addresses } = entry;
  return [
    escapeMarkdown(title ?? entry.key),
    ...addresses.slice(0, 1).map((address) => markdownLink(address, address)),
  ];
}

/** A note as its readers see it, as far as single characters go: without the backslashes of its markup. */
function shown(note: string, markup: Markup): string {
  return markup === 'markdown' ? note.replace(/\\([!-/:-@[-`{-~])/g, '$1') : note;
}

/** A text with its addresses as links; all else is shown as it is. */
function linked(text: string): string {
  let from = 0;
  const parts = addressesIn(text).flatMap(({ address, start, end }) => {
    if (start < from || !/^https?:/i.test(address)) return [];
    const inBrackets = text[start - 1] === '<' && text[end] === '>';
    const before = text.slice(from, inBrackets ? start - 1 : start);
    from = inBrackets ? end + 1 : end;
    return [escapeMarkdown(before), markdownLink(address, address)];
  });
  return [...parts, escapeMarkdown(text.slice(from))].join('');
}
