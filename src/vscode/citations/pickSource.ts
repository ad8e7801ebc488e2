import * as vscode from 'vscode';
import { citedLocators } from '../../core/citations/citedLocators';
import { englishTerms, formatSource, shortSource } from '../../core/citations/formatSource';
import { formatLocator } from '../../core/citations/locators';
import { parseLocator } from '../../core/citations/parseLocator';
import { createSourceSearch } from '../../core/citations/sourceSearch';
import type { DateSpan } from '../../core/knowledge/dates';
import type { Cite, Locator, Source } from '../../core/knowledge/model';
import { ask } from '../host/ask';
import type { Dossier } from '../host/dossier';
import { withoutIcons } from '../host/notify';
import { newPick, type OpenedPick } from '../host/openedPick';
import { besideSource } from './sourceCard';

/** VS Code is sent every row at every key, so it gets no more than somebody would go through. */
const shownRows = 100;

/** What a source is asked for, in words for the user. */
export interface SourceQuestion {
  readonly title?: string;
  readonly placeHolder: string;
  /** The sources to choose from. */
  readonly sources: readonly Source[];
  /** Those of them that come first, in their order. */
  readonly first?: readonly Source[];
  /** The date of the report; what was published later comes last, and says so. */
  readonly at?: DateSpan;
}

type SourceRow = vscode.QuickPickItem & { readonly source?: Source };

/**
 * Asks for a source by its key, who says it, title or date; `undefined` where the user thinks better of it.
 *
 * @param opened the list to ask with, if there is one
 */
export async function pickSource(
  { labels }: Dossier,
  { title, placeHolder, sources, first = [], at }: SourceQuestion,
  opened?: OpenedPick,
): Promise<Source | undefined> {
  const taken = opened ? opened.take<SourceRow>() : newPick<SourceRow>();
  if (!taken) return undefined;
  const { list: picker, isAccepted } = taken;
  const search = createSourceSearch(sources);
  picker.title = title;
  picker.placeholder = placeHolder;
  const rows = (query: string): typeof picker.items => {
    const found = search.find(query, first, at).slice(0, shownRows);
    if (found.length === 0) return [{ label: vscode.l10n.t('No source is found by this.'), alwaysShow: true }];
    return found.map((source) => ({
      source,
      label: withoutIcons(shortSource(source, labels.locale)),
      description: besideSource(source, source.key, at),
      detail: withoutIcons(formatSource(source, undefined, englishTerms).text),
      alwaysShow: true,
    }));
  };
  picker.items = rows(picker.value);
  return ask<typeof picker, Source>(picker, (input, answer) => {
    const accept = (): void => {
      // The list may not have followed the typing yet.
      const found = rows(input.value);
      const { source } = found.find((row) => row.source === input.activeItems[0]?.source) ?? found[0] ?? {};
      if (source) answer(source);
    };
    if (isAccepted) accept();
    return [
      input.onDidChangeValue((value) => {
        input.items = rows(value);
      }),
      input.onDidAccept(accept),
    ];
  });
}

/** A source as a whole, a place in it that is chosen, or one that is still to be typed as it should be. */
type Place = vscode.QuickPickItem & { readonly locator?: Locator; readonly isNone?: boolean };

/**
 * Asks where in a source something stands: one of the places that the knowledge cites, one that is typed, or nowhere special.
 *
 * @returns what to cite; `undefined` where the user thinks better of it
 */
export async function pickPlace({ base, labels }: Dossier, source: Source, title: string): Promise<Cite | undefined> {
  const { t } = vscode.l10n;
  const known = citedLocators(base, source);
  const whole: Place = { label: `$(book) ${t('The source as a whole')}`, alwaysShow: true };
  const picker = vscode.window.createQuickPick<Place>();
  picker.title = title;
  picker.placeholder = t(
    'Place in {0}; or type one, such as "para. 2" or "pp. 14-16"',
    shortSource(source, labels.locale),
  );
  const rows = (value: string): readonly Place[] => {
    if (value.trim() === '') return [whole, ...known.map((locator) => placeRow(locator))];
    const typed = parseLocator(value);
    const matching = known.filter((locator) => formatLocator(locator).includes(value.trim()));
    const others = matching.filter((locator) => !typed || formatLocator(locator) !== formatLocator(typed));
    const none: Place = { label: t('Begin with a term, such as "para." or "p."'), alwaysShow: true, isNone: true };
    const found = [...(typed ? [placeRow(typed)] : []), ...others.map((locator) => placeRow(locator))];
    return found.length > 0 ? found : [none];
  };
  picker.items = rows('');
  return ask<typeof picker, Cite>(picker, (input, answer) => [
    input.onDidChangeValue((value) => {
      input.items = rows(value);
    }),
    input.onDidAccept(() => {
      const found = rows(input.value);
      const row = found.find(({ label }) => label === input.activeItems[0]?.label) ?? found[0];
      if (row && !row.isNone) answer({ source, ...(row.locator && { locator: row.locator }) });
    }),
  ]);
}

function placeRow(locator: Locator): Place {
  return { label: `$(location) ${withoutIcons(formatLocator(locator))}`, locator, alwaysShow: true };
}
