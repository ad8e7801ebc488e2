import * as vscode from 'vscode';
import { cardOf } from '../core/cards/card';
import { renderCard } from '../core/cards/cardMarkdown';
import type { Actor } from '../core/knowledge/model';
import { commands, commandUri } from './host/commands';
import type { Dossier } from './host/dossier';
import { misreadRemark, type ReportDate } from './host/reportDate';

/** A card over a name in a report. */
export interface CardPlace {
  /** The UTF-16 offset of the name, behind whose sentence the card's action inserts. */
  readonly offset: number;
  /** Other actors that the name may stand for. */
  readonly others: readonly Actor[];
}

/** The card of an actor as of a date, ready to be shown by the editor; it can run Dossier's own commands and no others. */
export function actorCard(
  { base, labels }: Dossier,
  actor: Actor,
  { span, misread }: ReportDate,
  place?: CardPlace,
): vscode.MarkdownString {
  const argument = { actor: actor.id };
  const insert = commandUri(commands.insertSummary, { ...argument, ...(place && { offset: place.offset }) });
  const moreHref = commandUri(commands.revealActor, argument);
  const actions = [
    { label: `$(insert) ${vscode.l10n.t('Insert summary')}`, href: insert },
    { label: `$(list-tree) ${vscode.l10n.t('Show in sidebar')}`, href: moreHref },
    ...(place
      ? [
          {
            label: `$(edit) ${vscode.l10n.t('Not meant?')}`,
            href: commandUri(commands.correctMention, { offset: place.offset }),
          },
        ]
      : []),
  ];
  const surroundings = {
    actions,
    moreHref,
    others: place?.others ?? [],
    ...(misread !== undefined && { dateRemark: misreadRemark(misread) }),
  };
  const markdown = new vscode.MarkdownString(renderCard(cardOf(base, actor, span, labels), labels, surroundings), true);
  markdown.isTrusted = {
    enabledCommands: [commands.insertSummary, commands.revealActor, commands.correctMention],
  };
  return markdown;
}
