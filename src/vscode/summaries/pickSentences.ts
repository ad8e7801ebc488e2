import * as vscode from 'vscode';
import { shortSource } from '../../core/citations/formatSource';
import { periodAsKnown } from '../../core/knowledge/asOf';
import type { DateSpan } from '../../core/knowledge/dates';
import type { Actor } from '../../core/knowledge/model';
import { dateText, formatPeriod } from '../../core/knowledge/periods';
import { claimantName } from '../../core/knowledge/speakers';
import type { CitedSentence } from '../../core/summaries/citedSentence';
import type { Offer, OfferKind } from '../../core/summaries/summary';
import { ask } from '../host/ask';
import type { Dossier } from '../host/dossier';
import { withoutIcons } from '../host/notify';
import { newPick, type OpenedPick } from '../host/openedPick';

/** What is offered about one actor. */
export interface OfferedActor {
  readonly actor: Actor;
  readonly offers: readonly Offer[];
}

export interface SentenceQuestion {
  readonly title: string;
  readonly offered: readonly OfferedActor[];
  /** The report's date. */
  readonly at: DateSpan;
  /** Whether a sentence stands in the report already. */
  readonly stands: (sentence: CitedSentence) => boolean;
  /** Whether there is a step to go back to. */
  readonly canGoBack: boolean;
}

/**
 * Asks which sentences to insert; the summary is ticked, save what stands in the report already.
 *
 * @param opened the list to ask with, if there is one
 * @returns the offers of each actor that are ticked; "back" for the step before; `undefined` where the user thinks better of it
 */
export async function pickSentences(
  { base, labels }: Dossier,
  { title, offered, at, stands, canGoBack }: SentenceQuestion,
  opened?: OpenedPick,
): Promise<readonly OfferedActor[] | 'back' | undefined> {
  const { t } = vscode.l10n;
  const rows = offered.map(({ actor, offers }) => ({ actor, rows: offers.map((offer) => rowOf(offer)) }));
  const taken = opened ? opened.take<Row>() : newPick<Row>();
  if (!taken) return undefined;
  const { list: quickPick } = taken;
  quickPick.title = withoutIcons(title);
  quickPick.placeholder = t('Sentences to insert');
  quickPick.canSelectMany = true;
  quickPick.matchOnDetail = true;
  quickPick.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  quickPick.items = rows.flatMap((of) => withHeadings(of, offered.length > 1));
  quickPick.selectedItems = rows.flatMap((of) => of.rows.filter(isUsual));
  return ask<typeof quickPick, readonly OfferedActor[] | 'back'>(quickPick, (input, answer) => [
    input.onDidTriggerButton(() => {
      answer('back');
    }),
    input.onDidAccept(() => {
      const ticked = new Set(input.selectedItems);
      answer(
        rows.map(({ actor, rows: ofActor }) => ({
          actor,
          offers: ofActor.filter((row) => ticked.has(row)).flatMap(({ offer }) => offer ?? []),
        })),
      );
    }),
  ]);

  function rowOf(offer: Offer): Row {
    const { entry, sentence } = offer;
    const { mark } = sentence;
    const there = stands(sentence);
    const sources = [...new Set(sentence.cites.map(({ source }) => source))];
    return {
      offer,
      there,
      label: (mark ? '$(warning) ' : '') + withoutIcons(entry.value.text),
      // Not in the description: behind a long sentence that is out of sight.
      detail: withoutIcons(
        [
          there && t('already in the report'),
          mark && labels.marks[mark],
          whenOf(offer),
          sources.map((source) => shortSource(source, labels.locale)).join('; '),
          restOf(entry.value.text),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    };
  }

  function whenOf({ kind, entry }: Offer): string {
    if (entry.type === 'claim') {
      return `${claimantName(base, entry.value, labels)}, ${dateText(entry.value.said, labels)}`;
    }
    const period = kind === 'later' ? entry.value.period : periodAsKnown(entry.value, at);
    const when = period && formatPeriod(period, labels);
    // The sentence may name another date: that of what it tells of.
    return when ? (kind === 'ended' ? t('held {0}', when) : t('holds {0}', when)) : '';
  }
}

/**
 * How a sentence goes on where a row is too narrow for it, from some words before; empty where it is not. The label has all of
 * it, for the filter.
 */
function restOf(text: string): string {
  return text.length > 66 ? `… ${text.slice(text.lastIndexOf(' ', 56) + 1)}` : '';
}

interface Row extends vscode.QuickPickItem {
  /** What the row offers; `undefined` for a heading. */
  readonly offer?: Offer;
  /** Whether it stands in the report already. */
  readonly there?: boolean;
}

function isUsual({ offer, there }: Row): boolean {
  return offer?.kind === 'summary' && there !== true;
}

/** The rows of an actor with a heading above those of each kind. */
function withHeadings(
  { actor, rows }: { readonly actor: Actor; readonly rows: readonly Row[] },
  named: boolean,
): readonly Row[] {
  return rows.flatMap((row, index) => {
    const kind = row.offer?.kind;
    if (!kind || kind === rows[index - 1]?.offer?.kind) return [row];
    const label = named ? `${actor.name} · ${headingOf(kind)}` : headingOf(kind);
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, row];
  });
}

function headingOf(kind: OfferKind): string {
  const { t } = vscode.l10n;
  const headings: Readonly<Record<OfferKind, string>> = {
    summary: t('Summary'),
    more: t('More that holds'),
    contested: t('Contested claims'),
    ended: t('Ended'),
    later: t('Later than the report'),
  };
  return headings[kind];
}
