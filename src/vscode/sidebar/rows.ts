import * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import { formatPeriod } from '../../core/cards/periods';
import { speakerName } from '../../core/cards/speakers';
import { shortSource } from '../../core/citations/formatSource';
import { kindAsOf, periodAsKnown } from '../../core/knowledge/asOf';
import { dateText } from '../../core/cards/periods';
import type { DateSpan } from '../../core/knowledge/dates';
import { disputeOf, disputesBehind, strongestMark, type DisputeMark } from '../../core/knowledge/disputes';
import type { ActorKind, Timed } from '../../core/knowledge/model';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { groupLabel, sectionLabel, standingLabel, statusLabel } from './labels';
import type { ActorNode, ClaimNode, Node, RelationNode, SourceNode, Standing, StatementNode } from './nodes';
import { standingDate } from './standing';

const kindIcons: Readonly<Record<ActorKind, string>> = {
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

/** How a row looks; its tooltip comes when the row is pointed at. */
export function rowOf(dossier: Dossier, node: Node, at: DateSpan): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return row(node, groupLabel(node.kind), {
        description: String(node.actors.length),
        iconPath: new vscode.ThemeIcon(kindIcons[node.kind]),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
      });
    case 'actor':
      return actorRow(dossier, node, at);
    case 'section':
      return row(node, sectionLabel(node.section), {
        description: String(node.count),
        collapsibleState:
          node.section === 'summary'
            ? vscode.TreeItemCollapsibleState.Expanded
            : vscode.TreeItemCollapsibleState.Collapsed,
      });
    case 'statement':
      return statementRow(dossier, node, at);
    case 'claim':
      return claimRow(dossier, node, at);
    case 'relation':
      return relationRow(dossier, node, at);
    case 'source':
      return sourceRow(dossier, node);
  }
}

function row(node: Node, label: string, rest: Partial<vscode.TreeItem>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), { id: node.id, contextValue: `dossier.${node.type}`, ...rest });
}

function actorRow({ base, labels }: Dossier, node: ActorNode, at: DateSpan): vscode.TreeItem {
  const { value } = node;
  const mark = strongestMark(value.statements.flatMap((statement) => disputesBehind(base, statement, at)));
  return row(node, value.name, {
    description: joined(mark && labels.marks[mark], value.description),
    iconPath: new vscode.ThemeIcon(kindIcons[kindAsOf(value, at) ?? 'class of actors']),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
  });
}

function statementRow({ base, labels }: Dossier, node: StatementNode, at: DateSpan): vscode.TreeItem {
  const { value, standing } = node;
  const mark = strongestMark(disputesBehind(base, value, standingDate(standing, at)));
  return row(node, value.text, {
    description: joined(
      standingLabel(standing),
      mark && labels.marks[mark],
      sentencePeriod(value, at, standing, labels),
    ),
    iconPath: entryIcon(mark, standing, 'quote'),
  });
}

function claimRow({ base, labels }: Dossier, node: ClaimNode, at: DateSpan): vscode.TreeItem {
  const { value, standing } = node;
  const mark = disputeOf(base, value, standingDate(standing, at))?.mark;
  return row(node, `${speakerName(base, value, labels)}: ${value.text}`, {
    description: joined(standingLabel(standing), mark && labels.marks[mark], dateText(value.said, labels, 'short')),
    iconPath: entryIcon(mark, standing, 'comment'),
  });
}

function relationRow({ base, labels }: Dossier, node: RelationNode, at: DateSpan): vscode.TreeItem {
  const { value, standing, of } = node;
  const { subject, predicate, object, status } = value;
  const isSubject = subject === of.id;
  const otherId = isSubject ? ('actor' in object ? object.actor : undefined) : subject;
  const other = otherId === undefined ? undefined : base.actor(otherId);
  const name = other?.name ?? ('source' in object ? shortSource(object.source, labels.locale) : '');
  const mark = strongestMark(disputesBehind(base, value, standingDate(standing, at)));
  const doubt = status === 'asserted' ? mark && labels.marks[mark] : statusLabel(status);
  // In front, because the end of a row may be out of sight.
  const label = `${isSubject ? predicate.label : predicate.inverse} ${name}`;
  return row(node, doubt ? `${label} (${doubt})` : label, {
    description: joined(standingLabel(standing), periodLabel(value, at, standing, labels)),
    iconPath: entryIcon(doubt ? 'contested' : undefined, standing, 'arrow-right'),
    ...(other && {
      command: {
        command: commands.revealActor,
        title: vscode.l10n.t('Show in sidebar'),
        arguments: [{ actor: other.id }],
      },
    }),
  });
}

function sourceRow({ labels }: Dossier, node: SourceNode): vscode.TreeItem {
  const { csl, key } = node.value;
  return row(node, shortSource(node.value, labels.locale), {
    description: csl.title ?? key,
    iconPath: new vscode.ThemeIcon('references'),
    command: {
      command: commands.openSource,
      title: vscode.l10n.t('Open Source'),
      arguments: [{ sources: node.sources }],
    },
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
  if (mark) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(standing === 'holding' ? otherwise : 'history');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
