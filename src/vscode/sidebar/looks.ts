import * as vscode from 'vscode';
import { kindAsOf } from '../../core/knowledge/asOf';
import type { DateSpan } from '../../core/knowledge/dates';
import { disputeOf, markOf, type DisputeMark, type DisputingLink } from '../../core/knowledge/disputes';
import type { Actor, ActorKind, Source } from '../../core/knowledge/model';
import { dateText } from '../../core/knowledge/periods';
import { speakerName } from '../../core/knowledge/speakers';
import { commands, type RevealActorArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';

/** What rows of all views of the sidebar have in common. */

/** The icons of the kinds of actors. */
export const kindIcons: Readonly<Record<ActorKind, string>> = {
  state: 'globe',
  government: 'law',
  agency: 'shield',
  organisation: 'organization',
  alliance: 'link',
  mission: 'milestone',
  forum: 'comment-discussion',
  movement: 'flame',
  'armed group': 'target',
  faction: 'git-branch',
  person: 'person',
  'media outlet': 'broadcast',
  place: 'location',
  region: 'map',
  population: 'organization',
  'class of actors': 'list-unordered',
};

const { t } = vscode.l10n;

/** The icons of what is disputed; words always stand beside them. */
export const markIcons: Readonly<Record<DisputeMark, vscode.ThemeIcon>> = {
  contradicted: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  contested: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  superseded: new vscode.ThemeIcon('versions'),
  qualified: new vscode.ThemeIcon('info'),
};

export const sourceIcon = new vscode.ThemeIcon('references');

/** How an actor looks at a date: its kind in words and as an icon, which has the colour of its mark; its mark in words. */
export function actorLook(
  { base, labels }: Dossier,
  actor: Actor,
  at: DateSpan,
): { readonly kind: string; readonly mark: string | undefined; readonly icon: vscode.ThemeIcon } {
  const mark = markOf(base, actor, at);
  const kind = kindAsOf(actor, at) ?? 'class of actors';
  return {
    kind: labels.kinds[kind],
    mark: mark && claimsMark(mark),
    icon: new vscode.ThemeIcon(kindIcons[kind], mark && markIcons[mark].color),
  };
}

/** What an actor's row says of its claims: the actor itself is not contested. In what way they are, they say themselves. */
function claimsMark(mark: DisputeMark): string {
  switch (mark) {
    case 'contradicted':
    case 'contested':
      return t('contested claims');
    case 'superseded':
      return t('superseded claims');
    case 'qualified':
      return t('qualified claims');
  }
}

/** How a claim looks under one that it disputes: who disputes it in which words, whether that is contested, too, and when. */
export function disputingLook(
  { base, labels }: Dossier,
  { type, from }: DisputingLink,
  at: DateSpan,
): { readonly label: string; readonly beside: readonly (string | undefined)[]; readonly icon: vscode.ThemeIcon } {
  const mark = disputeOf(base, from, at)?.mark;
  return {
    label: `${labels.disputedBy[type]} ${speakerName(base, from, labels)}: ${from.text}`,
    beside: [mark && labels.marks[mark], dateText(from.said, labels, 'short')],
    icon: new vscode.ThemeIcon('reply', mark && markIcons[mark].color),
  };
}

/** What a row of an actor runs that shows it among all actors. */
export function showActorCommand(argument: RevealActorArguments): vscode.Command {
  return { command: commands.revealActor, title: t('Show in sidebar'), arguments: [argument] };
}

/** What a row of a source runs. */
export function openSourceCommand({ id }: Source): vscode.Command {
  return { command: commands.openSource, title: t('Open Source'), arguments: [{ sources: [id] }] };
}

/** How a row that opens is shown at first. */
export function openOrNot(open: boolean): vscode.TreeItemCollapsibleState {
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What a screen reader says of a row. */
export function spoken(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** What stands beside the label of a row. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
