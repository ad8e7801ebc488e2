import * as vscode from 'vscode';
import { englishTerms, formatSource } from '../../core/citations/formatSource';
import type { DateSpan } from '../../core/knowledge/dates';
import { hadAppeared } from '../../core/knowledge/issued';
import type { Source } from '../../core/knowledge/model';
import { escapeMarkdown, markdownLink } from '../../core/markup/markdown';

/** What is known of a source: who says what when, where, and how it was read. Each in Markdown, escaped. */
export function sourceLines(source: Source): readonly string[] {
  const { text, url } = formatSource(source, undefined, englishTerms);
  return [escapeMarkdown(text), ...(url === undefined ? [] : [markdownLink(url, url)]), ...descriptorLines(source)];
}

/** What a reader should know of a source beside what a note of it says already. Each in Markdown, escaped. */
export function descriptorLines({ csl }: Source, said = ''): readonly string[] {
  const { read, reliability, note } = csl.custom;
  const lines = [
    read === 'excerpt' && !said.includes(englishTerms.readAsExcerpt)
      ? vscode.l10n.t('Read as an archived excerpt.')
      : undefined,
    reliability === undefined ? undefined : vscode.l10n.t('Reliability: {0}', reliability),
    note,
  ];
  return lines.filter((line) => line !== undefined).map(escapeMarkdown);
}

/**
 * What stands beside a source in a list.
 *
 * @param at the date of the report that it is for; a source that was published later says so
 */
export function besideSource({ csl }: Source, words: string, at: DateSpan | undefined): string {
  return !at || hadAppeared(csl, at) ? words : `${words} · ${vscode.l10n.t("published after the report's date")}`;
}
