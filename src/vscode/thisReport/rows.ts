import * as vscode from 'vscode';
import { dateText } from '../../core/knowledge/periods';
import { speakerName } from '../../core/knowledge/speakers';
import { shortSource } from '../../core/citations/formatSource';
import { excerptOf, type Excerpt } from '../../core/overview/excerpt';
import type { Claim } from '../../core/knowledge/model';
import type { Range } from '../../core/report/block';
import { actorCard } from '../cards/actorCard';
import type { Dossier } from '../host/dossier';
import { readReportDate } from '../host/reportDate';
import {
  actorLook,
  disputingLook,
  joined,
  markIcons,
  openOrNot,
  showActorCommand,
  sourceIcon,
  spoken,
} from '../sidebar/looks';
import { claimTooltip, marksTooltip, sourceTooltip } from '../sidebar/tooltips';
import type {
  ActorNode,
  PartNode,
  PlaceNode,
  PointNode,
  ReportNode,
  SideNode,
  SourceNode,
  UndefinedNode,
} from './nodes';
import type { Overview } from './overview';

const { t } = vscode.l10n;

/** How a row looks; its tooltip comes when the row is pointed at. */
export function rowOf(dossier: Dossier, overview: Overview, node: ReportNode): vscode.TreeItem {
  switch (node.type) {
    case 'part':
      return partRow(node);
    case 'stretch':
      return row(node, linesText(overview, node.range), {
        description: String(node.children.length),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
      });
    case 'actor':
      return actorRow(dossier, overview, node);
    case 'place':
      return placeRow(overview, node);
    case 'point':
      return pointRow(dossier, node);
    case 'side':
      return sideRow(dossier, overview, node);
    case 'source':
      return sourceRow(dossier, node);
    case 'undefined':
      return undefinedRow(overview, node);
  }
}

/** The tooltip of a row; `undefined` where the row says it all. */
export function tooltipOf(
  dossier: Dossier,
  { at, document }: Overview,
  node: ReportNode,
): vscode.MarkdownString | undefined {
  switch (node.type) {
    case 'actor':
      return actorCard(dossier, node.value.actor, readReportDate(document, dossier.settings));
    case 'point':
      return claimTooltip(dossier, node.value.claim, at);
    case 'side':
      return claimTooltip(dossier, node.value.from, at);
    case 'source':
      return sourceTooltip(node.value.source);
    case 'part': {
      const marks = node.children.flatMap((child) => (child.type === 'point' ? [child.value.mark] : []));
      return marks.length > 0 ? marksTooltip(dossier, marks) : undefined;
    }
    case 'stretch':
    case 'place':
    case 'undefined':
      return undefined;
  }
}

function row(node: ReportNode, label: string, rest: Partial<vscode.TreeItem>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), { id: node.id, contextValue: `dossier.${node.type}`, ...rest });
}

function partRow(node: PartNode): vscode.TreeItem {
  const labels = {
    actors: t('Actors'),
    points: t('Contested points'),
    sources: t('Sources cited'),
    undefined: t('Citations that lead nowhere'),
  };
  const description = String(node.children.length);
  return row(node, labels[node.part], { description, collapsibleState: openOrNot(node.part === 'actors') });
}

function actorRow(dossier: Dossier, { at }: Overview, node: ActorNode): vscode.TreeItem {
  const { actor, mentions } = node.value;
  const { kind, mark, icon } = actorLook(dossier, actor, at);
  const times = mentions.length === 1 ? t('named once') : t('named {0} times', mentions.length);
  return row(node, actor.name, {
    description: joined(String(mentions.length), mark, actor.description),
    iconPath: icon,
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    accessibilityInformation: { label: spoken(actor.name, kind, times, mark, actor.description) },
  });
}

/** The line, in front, and the words around. */
function placeRow({ document }: Overview, { id, range }: PlaceNode): vscode.TreeItem {
  const { text, highlight } = wordsAround(document, range);
  const line = `${String(document.positionAt(range.start).line + 1)}: `;
  const [start, end] = [highlight.start + line.length, highlight.end + line.length];
  return Object.assign(new vscode.TreeItem({ label: `${line}${text}`, highlights: [[start, end]] }), {
    id,
    accessibilityInformation: { label: spoken(lineText(document, range), text) },
    command: goTo(document, range),
  });
}

/** Who says what; who disputes it stands under it. */
function pointRow({ base, labels }: Dossier, node: PointNode): vscode.TreeItem {
  const { claim, mark, links } = node.value;
  const label = `${speakerName(base, claim, labels)}: ${claim.text}`;
  return row(node, label, {
    ...described(label, [labels.marks[mark], dateText(claim.said, labels, 'short')]),
    ...leadingTo(node, claim),
    iconPath: markIcons[mark],
    collapsibleState: links.length > 0 ? openOrNot(true) : vscode.TreeItemCollapsibleState.None,
  });
}

function sideRow(dossier: Dossier, { at }: Overview, node: SideNode): vscode.TreeItem {
  const { label, beside, icon } = disputingLook(dossier, node.value, at);
  return row(node, label, {
    ...described(label, beside),
    ...leadingTo(node, node.value.from),
    iconPath: icon,
    // Its menu is that of a point.
    contextValue: 'dossier.point',
  });
}

/** What stands beside the label of a row, to be seen and to be heard. */
function described(label: string, beside: readonly (string | undefined)[]): Partial<vscode.TreeItem> {
  return { description: joined(...beside), accessibilityInformation: { label: spoken(label, ...beside) } };
}

/** A claim's row leads to the claim among those about its actor. */
function leadingTo({ actor }: PointNode | SideNode, { id }: Claim): Partial<vscode.TreeItem> {
  return actor === undefined ? {} : { command: showActorCommand({ actor, claim: id }) };
}

function sourceRow({ labels }: Dossier, node: SourceNode): vscode.TreeItem {
  const { source, places } = node.value;
  const times = places.length === 1 ? t('cited once') : t('cited {0} times', places.length);
  return row(node, shortSource(source, labels.locale), {
    description: joined(String(places.length), source.csl.title ?? source.key),
    iconPath: sourceIcon,
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    accessibilityInformation: { label: spoken(shortSource(source, labels.locale), times, source.csl.title) },
  });
}

function undefinedRow({ document }: Overview, node: UndefinedNode): vscode.TreeItem {
  const { key } = node.value;
  const line = lineText(document, node.value);
  const why = t('no note and no bibliography has it');
  return row(node, key, {
    description: joined(line, why),
    accessibilityInformation: { label: spoken(key, line, why) },
    iconPath: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
    command: goTo(document, node.value),
  });
}

/** What a row of a place runs: the report is shown with the place selected. */
function goTo(document: vscode.TextDocument, range: Range): vscode.Command {
  const selection = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  return { command: 'vscode.open', title: t('Go to Place in Report'), arguments: [document.uri, { selection }] };
}

function lineText(document: vscode.TextDocument, { start }: Range): string {
  return t('line {0}', document.positionAt(start).line + 1);
}

function linesText({ document }: Overview, { start, end }: Range): string {
  return t('Lines {0} to {1}', document.positionAt(start).line + 1, document.positionAt(end).line + 1);
}

/** So many characters on either side are looked at: a line can be as long as a report. */
const reach = 100;

function wordsAround(document: vscode.TextDocument, range: Range): Excerpt {
  const first = document.positionAt(range.start);
  const last = document.positionAt(range.end);
  const from = first.with({ character: Math.max(0, first.character - reach) });
  const text = document.getText(new vscode.Range(from, last.translate(0, reach)));
  const start = first.character - from.character;
  return excerptOf(text, { start, end: start + range.end - range.start });
}
