import * as vscode from 'vscode';
import { speakerName } from '../../core/cards/card';
import type { CardLabels } from '../../core/cards/labels';
import { formatPeriod } from '../../core/cards/periods';
import { formatSource, englishTerms, shortSource } from '../../core/citations/formatSource';
import { periodAsKnown } from '../../core/knowledge/asOf';
import { formatDate, type DateSpan } from '../../core/knowledge/dates';
import { disputeOf, disputesBehind, type Dispute, type DisputeMark } from '../../core/knowledge/disputes';
import type { ActorKind, Cite, Timed } from '../../core/knowledge/model';
import { escapeMarkdown, markdownLink } from '../../core/markup/markdown';
import { actorCard } from '../actorCard';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { groupLabel, sectionLabel, standingLabel } from './labels';
import type { ActorNode, ClaimNode, Node, RelationNode, SourceNode, Standing, StatementNode } from './nodes';

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

/** The tooltip of a row: the card of an actor, the whole text of an entry with its sources and disputes. */
export function tooltipOf(dossier: Dossier, node: Node, at: DateSpan): vscode.MarkdownString | undefined {
  switch (node.type) {
    case 'actor':
      return actorCard(dossier, node.value, at);
    case 'statement':
      return entryTooltip(dossier, node.value.text, node.value.cites, disputesBehind(dossier.base, node.value, at));
    case 'claim': {
      const { speaker, said, text, cites, kind, attribution } = node.value;
      const via = speaker.via.length > 0 ? `, ${vscode.l10n.t('via {0}', speaker.via.join(', '))}` : '';
      const who = `${speakerName(dossier.base, speaker, dossier.labels)}${via}, ${formatDate(said, dossier.labels.locale)}`;
      const how = `${kind}; ${vscode.l10n.t('attribution: {0}', attribution.judgement)}${attribution.note === undefined ? '' : ` — ${attribution.note}`}`;
      const dispute = disputeOf(dossier.base, node.value, at);
      return entryTooltip(dossier, text, cites, dispute ? [dispute] : [], [who, how]);
    }
    case 'relation':
      return node.value.note === undefined ? undefined : new vscode.MarkdownString(escapeMarkdown(node.value.note));
    case 'source': {
      const { text, url, remark } = formatSource(node.value, undefined, englishTerms);
      const lines = [escapeMarkdown(text), markdownLink(url ?? '', url), remark, node.value.csl.custom.note].filter(
        Boolean,
      );
      return new vscode.MarkdownString(lines.join('\n\n'));
    }
    case 'group':
    case 'section':
      return undefined;
  }
}

function row(node: Node, label: string, rest: Partial<vscode.TreeItem>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), { id: node.id, contextValue: `dossier.${node.type}`, ...rest });
}

function actorRow({ base, labels }: Dossier, node: ActorNode, at: DateSpan): vscode.TreeItem {
  const disputed = node.value.statements.some((statement) => disputesBehind(base, statement, at).length > 0);
  return row(node, node.value.name, {
    description: disputed ? `${labels.marks.contested} · ${node.value.description}` : node.value.description,
    iconPath: disputed ? warningIcon() : new vscode.ThemeIcon('account'),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
  });
}

function statementRow({ base, labels }: Dossier, node: StatementNode, at: DateSpan): vscode.TreeItem {
  const { value, standing } = node;
  const mark = disputesBehind(base, value, at)[0]?.mark;
  return row(node, value.text, {
    description: joined(standingLabel(standing), mark && labels.marks[mark], periodLabel(value, at, standing, labels)),
    iconPath: markIcon(mark, standing === 'holding' ? 'quote' : 'history'),
  });
}

function claimRow({ base, labels }: Dossier, node: ClaimNode, at: DateSpan): vscode.TreeItem {
  const { speaker, text, said } = node.value;
  const mark = disputeOf(base, node.value, at)?.mark;
  const later = said.first > at.last ? standingLabel('later') : '';
  return row(node, `${speakerName(base, speaker, labels)}: ${text}`, {
    description: joined(later, formatDate(said, labels.locale, 'short'), mark && labels.marks[mark]),
    iconPath: markIcon(mark, 'comment'),
  });
}

function relationRow({ base, labels }: Dossier, node: RelationNode, at: DateSpan): vscode.TreeItem {
  const { subject, predicate, object, status } = node.value;
  const isSubject = subject === node.of.id;
  const otherId = isSubject ? ('actor' in object ? object.actor : undefined) : subject;
  const other = otherId === undefined ? undefined : base.actor(otherId);
  const name = other?.name ?? ('source' in object ? shortSource(object.source, labels.locale) : '');
  return row(node, `${isSubject ? predicate.label : predicate.inverse} ${name}`, {
    description: joined(
      standingLabel(node.standing),
      status === 'asserted' ? '' : status,
      periodLabel(node.value, at, node.standing, labels),
    ),
    iconPath: status === 'asserted' ? new vscode.ThemeIcon('arrow-right') : warningIcon(),
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

function periodLabel(timed: Timed, at: DateSpan, standing: Standing, labels: CardLabels): string {
  const period = standing === 'later' ? timed.period : periodAsKnown(timed, at);
  return period ? formatPeriod(period, labels) : '';
}

function entryTooltip(
  { base, labels }: Dossier,
  text: string,
  cites: readonly Cite[],
  disputes: readonly Dispute[],
  remarks: readonly string[] = [],
): vscode.MarkdownString {
  const link = ({ source }: Cite): string => markdownLink(shortSource(source, labels.locale), source.csl.URL);
  const sides = disputes.flatMap(({ mark, links }) => {
    const clauses = links.flatMap(({ clause, from, cites: clauseCites }) => {
      const words = clause ?? speakerName(base, from.speaker, labels);
      return `${escapeMarkdown(words)} (${clauseCites.map(link).join(', ')})`;
    });
    return `$(warning) *${escapeMarkdown(labels.marks[mark])}* ${clauses.join('; ')}`;
  });
  const lines = [
    escapeMarkdown(text),
    ...remarks.map(escapeMarkdown),
    ...sides,
    `$(references) ${cites.map(link).join(' · ')}`,
  ];
  return new vscode.MarkdownString(lines.join('\n\n'), true);
}

function markIcon(mark: DisputeMark | undefined, otherwise: string): vscode.ThemeIcon {
  return mark ? warningIcon() : new vscode.ThemeIcon(otherwise);
}

function warningIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
