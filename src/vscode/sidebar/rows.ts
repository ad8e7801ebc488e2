import * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import { dateText, formatPeriod } from '../../core/knowledge/periods';
import { speakerName } from '../../core/knowledge/speakers';
import { shortSource } from '../../core/citations/formatSource';
import { judgedAt, periodAsKnown, type Standing } from '../../core/knowledge/asOf';
import type { DateSpan } from '../../core/knowledge/dates';
import { disputeOf, disputesBehind, doubtOf, strongestMark, type DisputeMark } from '../../core/knowledge/disputes';
import type { Timed } from '../../core/knowledge/model';
import type { Dossier } from '../host/dossier';
import {
  actorLook,
  disputingLook,
  joined,
  kindIcons,
  markIcons,
  openOrNot,
  openSourceCommand,
  showActorCommand,
  sourceIcon,
  spoken,
} from './looks';
import { doubtLabel, groupLabel, nameKindLabel, sectionLabel, standingLabel } from './labels';
import type {
  ActorNode,
  ActorsNode,
  ClaimNode,
  GroupNode,
  NameNode,
  Node,
  RelationNode,
  SourceNode,
  SpeakerNode,
  StatementNode,
} from './nodes';

/** How a row looks; its tooltip comes when the row is pointed at. */
export function rowOf(dossier: Dossier, node: Node, at: DateSpan): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupRow(dossier, node);
    case 'range':
      return actorsRow(node, rangeLabel(node), false);
    case 'actor':
      return actorRow(dossier, node, at);
    case 'section':
      return describedRow(node, sectionLabel(node.section), [String(node.count)], {
        collapsibleState: openOrNot(node.section === 'summary'),
      });
    case 'statement':
      return statementRow(dossier, node, at);
    case 'speaker':
      return speakerRow(dossier, node, at);
    case 'claim':
      return claimRow(dossier, node, at);
    case 'relation':
      return relationRow(dossier, node, at);
    case 'name':
      return nameRow(dossier, node);
    case 'source':
      return sourceRow(dossier, node);
  }
}

function row(node: Node, label: string, rest: Partial<vscode.TreeItem>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), { id: node.id, contextValue: `dossier.${node.type}`, ...rest });
}

/** A row that is read as it is written. */
function describedRow(
  node: Node,
  label: string,
  description: readonly (string | undefined)[],
  rest: Partial<vscode.TreeItem>,
): vscode.TreeItem {
  return row(node, label, {
    description: joined(...description),
    accessibilityInformation: { label: spoken(label, ...description) },
    ...rest,
  });
}

function groupRow({ labels }: Dossier, node: GroupNode): vscode.TreeItem {
  const { key, open } = node;
  const item = actorsRow(node, groupLabel(key, labels), open);
  if (key.by === 'kind') item.iconPath = new vscode.ThemeIcon(kindIcons[key.kind]);
  if (key.by === 'dispute' && key.mark) item.iconPath = markIcons[key.mark];
  return item;
}

function actorsRow(node: ActorsNode, label: string, open: boolean): vscode.TreeItem {
  const count = node.actors.length;
  return row(node, label, {
    description: String(count),
    collapsibleState: openOrNot(open),
    accessibilityInformation: {
      label: `${label}, ${count === 1 ? vscode.l10n.t('1 actor') : vscode.l10n.t('{0} actors', count)}`,
    },
  });
}

function rangeLabel({ actors }: ActorsNode): string {
  return `${actors.at(0)?.name ?? ''} – ${actors.at(-1)?.name ?? ''}`;
}

function actorRow(dossier: Dossier, node: ActorNode, at: DateSpan): vscode.TreeItem {
  const { mark, kind, icon } = actorLook(dossier, node.value, at);
  const { name, description } = node.value;
  return row(node, name, {
    description: joined(mark, description),
    iconPath: icon,
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    accessibilityInformation: { label: spoken(name, kind, mark, description) },
  });
}

/** Who made some claims, how many these are, and how many of them are contested. */
function speakerRow({ base, labels }: Dossier, node: SpeakerNode, at: DateSpan): vscode.TreeItem {
  const { claims, open } = node;
  const name = claims[0] ? speakerName(base, claims[0], labels) : '';
  const disputes = claims.flatMap((claim) => disputeOf(base, claim, at) ?? []);
  const mark = strongestMark(disputes);
  const contested = mark && vscode.l10n.t('{0} contested', disputes.length);
  const description = joined(String(claims.length), contested);
  return row(node, name, {
    description,
    iconPath: mark ? markIcons[mark] : new vscode.ThemeIcon('comment-discussion'),
    collapsibleState: openOrNot(open),
    accessibilityInformation: { label: spoken(name, vscode.l10n.t('{0} claims', claims.length), contested) },
  });
}

function nameRow({ labels }: Dossier, node: NameNode): vscode.TreeItem {
  const { text, kind, language, period, weak } = node.value;
  const description = [
    nameKindLabel(kind),
    languageName(language, labels.locale),
    period && formatPeriod(period, labels),
    weak ? vscode.l10n.t('only where its context carries it') : undefined,
  ];
  return describedRow(node, text, description, { iconPath: new vscode.ThemeIcon('tag') });
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    // Packs may name languages by codes that are none.
    return code;
  }
}

function statementRow({ base, labels }: Dossier, node: StatementNode, at: DateSpan): vscode.TreeItem {
  const { value, standing } = node;
  const mark = strongestMark(disputesBehind(base, value, judgedAt(standing, at)));
  const description = [
    standingLabel(standing),
    mark && labels.marks[mark],
    sentencePeriod(value, at, standing, labels),
  ];
  return describedRow(node, value.text, description, { iconPath: entryIcon(mark, standing, 'quote') });
}

function claimRow(dossier: Dossier, node: ClaimNode, at: DateSpan): vscode.TreeItem {
  const { base, labels } = dossier;
  const { value, standing, link } = node;
  const dispute = disputeOf(base, value, judgedAt(standing, at));
  const speaker = speakerName(base, value, labels);
  const said = dateText(value.said, labels, 'short');
  if (link) {
    const { label, beside, icon } = disputingLook(dossier, link, judgedAt(standing, at));
    return describedRow(node, label, beside, { iconPath: icon });
  }
  const { mark, links = [] } = dispute ?? {};
  // Under its speaker a claim need not say who made it.
  const label = node.parent?.type === 'speaker' ? value.text : `${speaker}: ${value.text}`;
  return row(node, label, {
    description: joined(standingLabel(standing), mark && labels.marks[mark], said),
    accessibilityInformation: {
      label: spoken(`${speaker}: ${value.text}`, standingLabel(standing), mark && labels.marks[mark], said),
    },
    iconPath: entryIcon(mark, standing, 'comment'),
    ...(links.length > 0 && { collapsibleState: vscode.TreeItemCollapsibleState.Collapsed }),
  });
}

function relationRow({ base, labels }: Dossier, node: RelationNode, at: DateSpan): vscode.TreeItem {
  const { value, standing, of } = node;
  const { subject, predicate, object } = value;
  const isSubject = subject === of.id;
  const otherId = isSubject ? ('actor' in object ? object.actor : undefined) : subject;
  const other = otherId === undefined ? undefined : base.actor(otherId);
  const name = other?.name ?? ('source' in object ? shortSource(object.source, labels.locale) : '');
  const doubt = doubtOf(base, value, judgedAt(standing, at));
  // In front, because the end of a row may be out of sight.
  const label = `${isSubject ? predicate.label : predicate.inverse} ${name}`;
  const description = [standingLabel(standing), periodLabel(value, at, standing, labels)];
  return describedRow(node, doubt ? `${label} (${doubtLabel(doubt, labels)})` : label, description, {
    iconPath: entryIcon(doubt === 'denied' ? 'contested' : doubt, standing, 'arrow-right'),
    ...(other && { command: showActorCommand({ actor: other.id }) }),
  });
}

function sourceRow({ labels }: Dossier, node: SourceNode): vscode.TreeItem {
  const { csl, key } = node.value;
  return describedRow(node, shortSource(node.value, labels.locale), [csl.title ?? key], {
    iconPath: sourceIcon,
    command: openSourceCommand(node.value),
  });
}

/** When a sentence holds, where it does not hold now: one that does speaks for itself. */
function sentencePeriod(timed: Timed, at: DateSpan, standing: Standing, labels: CardLabels): string {
  return standing === 'holding' ? '' : periodLabel(timed, at, standing, labels);
}

function periodLabel(timed: Timed, at: DateSpan, standing: Standing, labels: CardLabels): string {
  const period = standing === 'later' ? timed.period : periodAsKnown(timed, at);
  return period ? formatPeriod(period, labels) : '';
}

function entryIcon(mark: DisputeMark | undefined, standing: Standing, otherwise: string): vscode.ThemeIcon {
  return mark ? markIcons[mark] : new vscode.ThemeIcon(standing === 'holding' ? otherwise : 'history');
}
