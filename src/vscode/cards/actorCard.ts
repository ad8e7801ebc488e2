import * as vscode from 'vscode';
import { cardOf } from '../../core/cards/cardOf';
import { renderCard, type CardAction } from '../../core/cards/cardMarkdown';
import { hoverRoom } from '../../core/cards/room';
import type { Actor } from '../../core/knowledge/model';
import { commands, commandUri, type CommandArguments, type SectionKind } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { reportEditor } from '../host/report';
import { misreadRemark, type ReportDate } from '../host/reportDate';

/** A card over a name in a report. */
export interface CardPlace {
  /** The UTF-16 offset of the name. */
  readonly offset: number;
  /** The UTF-16 offset behind the name, where the card's action cites, and behind whose sentence it inserts. */
  readonly end: number;
  /** Other actors that the name may stand for. */
  readonly others: readonly Actor[];
  /** Whether the report names an actor by a name of its own. */
  readonly isInReport: (actor: Actor) => boolean;
  /** Whether the user has put right whom the name means. */
  readonly isCorrected: boolean;
}

/** The card of an actor as of a date, ready to be shown by the editor; it can run Dossier's own commands and no others. */
export function actorCard(
  { base, labels, houseNames }: Dossier,
  actor: Actor,
  { span, misread, isToday = false }: ReportDate,
  place?: CardPlace,
): vscode.MarkdownString {
  const show = (id: string): string => commandUri(commands.revealActor, { actor: id });
  const actions = actionsOf(actor, place);
  const card = cardOf(base, actor, span, labels, {
    room: hoverRoom,
    actions: actions.map(({ label }) => label),
    isToday,
    names: houseNames(reportEditor()?.document.uri),
    ...(place && { others: place.others, isInReport: place.isInReport }),
    ...(misread !== undefined && { remark: misreadRemark(misread) }),
  });
  const part = (section: SectionKind): string => commandUri(commands.revealActor, { actor: actor.id, section });
  const more = { statements: part('summary'), disputes: part('contested claims') };
  const markdown = new vscode.MarkdownString(renderCard(card, labels, { actions, more, actor: show }), true);
  markdown.isTrusted = {
    enabledCommands: [commands.insertSummary, commands.insertCitation, commands.revealActor, commands.correctMention],
  };
  return markdown;
}

/** What can be done from a card; some of it only where it lies over a name. */
function actionsOf({ id: actor }: Actor, place: CardPlace | undefined): readonly CardAction[] {
  const { t } = vscode.l10n;
  const insert = { actor, ...(place && { offset: place.end }) };
  const atName = (label: string, command: string, argument: CommandArguments): readonly CardAction[] =>
    place ? [{ label, href: commandUri(command, argument) }] : [];
  const { offset = 0, end = 0, isCorrected = false } = place ?? {};
  return [
    { label: t('Insert summary'), href: commandUri(commands.insertSummary, insert) },
    ...atName(t('Cite'), commands.insertCitation, { actor, offset: end }),
    { label: t('Show in sidebar'), href: commandUri(commands.revealActor, { actor }) },
    ...(isCorrected
      ? atName(t('Put right by you: back to the rules'), commands.correctMention, { offset, undo: true })
      : []),
    ...atName(t('Not meant?'), commands.correctMention, { offset }),
  ];
}
