import * as vscode from 'vscode';
import { cardOf } from '../core/cards/card';
import { renderCard } from '../core/cards/cardMarkdown';
import type { DateSpan } from '../core/knowledge/dates';
import type { Actor } from '../core/knowledge/model';
import { commands, commandUri } from './host/commands';
import type { Dossier } from './host/dossier';

/** The card of an actor as of a date, ready to be shown by the editor; it can run Dossier's own commands and no others. */
export function actorCard(
  { base, labels }: Dossier,
  actor: Actor,
  at: DateSpan,
  others: readonly Actor[] = [],
): vscode.MarkdownString {
  const argument = { actor: actor.id };
  const actions = [
    { label: `$(insert) ${vscode.l10n.t('Insert summary')}`, href: commandUri(commands.insertSummary, argument) },
    { label: `$(list-tree) ${vscode.l10n.t('Show in sidebar')}`, href: commandUri(commands.revealActor, argument) },
  ];
  const markdown = new vscode.MarkdownString(
    renderCard(cardOf(base, actor, at, labels), labels, actions, others),
    true,
  );
  markdown.isTrusted = { enabledCommands: [commands.insertSummary, commands.revealActor] };
  return markdown;
}
