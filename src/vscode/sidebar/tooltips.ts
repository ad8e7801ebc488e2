import * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import { claimantName, speakerName } from '../../core/knowledge/speakers';
import { shortSource } from '../../core/citations/formatSource';
import { dateText } from '../../core/knowledge/periods';
import { citesAsOf, judgedAt } from '../../core/knowledge/asOf';
import type { DateSpan } from '../../core/knowledge/dates';
import {
  disputeOf,
  disputesBehind,
  marksByStrength,
  type Dispute,
  type DisputeMark,
} from '../../core/knowledge/disputes';
import type { Cite, Claim, Source } from '../../core/knowledge/model';
import { claimSentence, datedSentence, type CitedSentence } from '../../core/summaries/citedSentence';
import { spelledSentence } from '../../core/summaries/houseStyle';
import { englishReportTerms } from '../../core/summaries/terms';
import { bareSentence } from '../../core/summaries/writeSentences';
import { escapeMarkdown, markdownLink } from '../../core/markup/markdown';
import { actorCard } from '../cards/actorCard';
import type { Dossier } from '../host/dossier';
import { sourceLines } from '../citations/sourceCard';
import { reportEditor } from '../host/report';
import { attributionLabel, claimKindLabel, markMeaning } from './labels';
import { markIcons } from './looks';
import type { Node } from './nodes';
import type { Shown } from './shown';

/** The tooltip of a row: the card of an actor, the whole text of an entry with its sources and disputes. */
export function tooltipOf(
  dossier: Dossier,
  node: Node,
  { at, isToday }: Pick<Shown, 'at' | 'isToday'>,
): vscode.MarkdownString | undefined {
  const { base } = dossier;
  switch (node.type) {
    case 'actor':
      return actorCard(dossier, node.value, { span: at, isToday });
    case 'statement': {
      const disputes = disputesBehind(base, node.value, judgedAt(node.standing, at));
      return markdown([
        escapeMarkdown(asInserted(dossier, datedSentence(base, node.value, at, englishReportTerms), at)),
        ...disputes.map((dispute) => disputeLine(dossier, dispute)),
        sourcesLine(dossier, citesAsOf(node.value.cites, judgedAt(node.standing, at))),
      ]);
    }
    case 'claim':
      return claimTooltip(dossier, node.value, judgedAt(node.standing, at));
    case 'relation': {
      const date = judgedAt(node.standing, at);
      const claims = node.value.claims.map((claim) => claimLines(dossier, claim, date).join('\n\n'));
      const note = node.value.note === undefined ? [] : [escapeMarkdown(node.value.note)];
      return markdown([...note, claims.join('\n\n---\n\n')]);
    }
    case 'source':
      return sourceTooltip(node.value);
    case 'group':
      return node.key.by === 'dispute' && node.key.mark ? marksTooltip(dossier, [node.key.mark]) : undefined;
    case 'speaker': {
      const marks = node.claims.flatMap((claim) => disputeOf(base, claim, at)?.mark ?? []);
      return marks.length > 0 ? marksTooltip(dossier, marks) : undefined;
    }
    case 'range':
    case 'section':
    case 'name':
      return undefined;
  }
}

function markdown(lines: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(lines.join('\n\n'), true);
}

/** What the marks of some claims mean, each once and from the strongest. */
export function marksTooltip({ labels }: Dossier, marks: readonly DisputeMark[]): vscode.MarkdownString {
  const present = marksByStrength.filter((mark) => marks.includes(mark));
  return markdown(present.map((mark) => `${markText(mark, labels)}: ${markMeaning(mark)}`));
}

function markText(mark: DisputeMark, labels: CardLabels): string {
  return `$(${markIcons[mark].id}) *${escapeMarkdown(labels.marks[mark])}*`;
}

/** The tooltip of a source: how it is cited in full. */
export function sourceTooltip(source: Source): vscode.MarkdownString {
  return markdown(sourceLines(source));
}

/** The tooltip of a claim as it is disputed at a date. */
export function claimTooltip(dossier: Dossier, claim: Claim, at: DateSpan): vscode.MarkdownString {
  return markdown(claimLines(dossier, claim, at));
}

/** A claim with who said it, how we know, who disputes it, and its sources. */
function claimLines(dossier: Dossier, claim: Claim, at: DateSpan): readonly string[] {
  const { speaker, said, text, cites, kind, attribution } = claim;
  const sentence = { ...claimSentence(dossier.base, claim, at, englishReportTerms), text };
  const { t } = vscode.l10n;
  const via = speaker.via.length > 0 ? `, ${t('via {0}', speaker.via.join(', '))}` : '';
  const who = `${speakerName(dossier.base, claim, dossier.labels)}${via}, ${dateText(said, dossier.labels)}`;
  const how = [`${claimKindLabel(kind)}; ${attributionLabel(attribution.judgement)}`, attribution.note]
    .filter(Boolean)
    .join(' — ');
  const dispute = disputeOf(dossier.base, claim, at);
  return [
    `**${escapeMarkdown(who)}**`,
    escapeMarkdown(asInserted(dossier, sentence, at)),
    `*${escapeMarkdown(how)}*`,
    ...(dispute ? [disputeLine(dossier, dispute)] : []),
    sourcesLine(dossier, citesAsOf(cites, at)),
  ];
}

/** A sentence as it goes into the report, with what is said against it and without its references. */
function asInserted({ houseNames, settings }: Dossier, sentence: CitedSentence, at: DateSpan): string {
  const document = reportEditor()?.document;
  const spelled = spelledSentence(sentence, houseNames(document?.uri), at);
  return bareSentence(spelled, englishReportTerms, settings.disputeForm(document));
}

function disputeLine(dossier: Dossier, { mark, links }: Dispute): string {
  const { base, labels } = dossier;
  const sides = links.flatMap(({ type, from, cites }) => {
    const said = dateText(from.said, labels, 'short');
    const side = `${labels.disputedBy[type]} ${claimantName(base, from, labels)}, ${said}`;
    return `${escapeMarkdown(side)} (${cites.map((cite) => sourceLink(dossier, cite)).join(', ')})`;
  });
  // Where nobody is named who disputes it, its mark has to speak for itself.
  return `${markText(mark, labels)} — ${sides.join('; ') || markMeaning(mark)}`;
}

function sourcesLine(dossier: Dossier, cites: readonly Cite[]): string {
  return `$(references) ${cites.map((cite) => sourceLink(dossier, cite)).join(' · ')}`;
}

function sourceLink({ labels }: Dossier, { source }: Cite): string {
  return markdownLink(shortSource(source, labels.locale), source.csl.URL);
}
