import type { Actor } from '../knowledge/model';
import { escapeMarkdown, linkTarget, markdownLink } from '../markup/markdown';
import type { Card, CardDispute, CardMark, CardStatement, CitedText } from './card';
import type { CardLabels } from './labels';
import { inBrackets } from './relations';

/** Something a reader can do from a card. The address is the editor's own, such as a command URI; it is not escaped. */
export interface CardAction {
  readonly label: string;
  readonly href: string;
}

/** Where a card leads; all addresses are the editor's own. */
export interface CardLinks {
  readonly actions: readonly CardAction[];
  /** Where the statements and the contested claims are that the card leaves out. */
  readonly more?: { readonly statements: string; readonly disputes: string };
  /** Where an actor is shown. */
  readonly actor?: (id: Actor['id']) => string;
}

/** A card as Markdown for VS Code's hovers (theme icons on, HTML off). All text of packs is escaped. */
export function renderCard(card: Card, labels: CardLabels, links: CardLinks): string {
  const note = noteOf(card);
  const blocks = [
    brokenLines([
      card.remark === undefined ? '' : `$(warning) ${escapeMarkdown(card.remark)}`,
      `**${escapeMarkdown(card.name)}** — ${[card.kind, card.asOf, card.pack].filter(Boolean).map(escapeMarkdown).join(' · ')}`,
      [{ text: card.description, sources: [] }, card.existence]
        .flatMap((part) => (part ? cited(part, note) : []))
        .join(' · '),
      ...card.roles.map((role) => cited(role, note)),
    ]),
    [
      ...card.statements.map((statement) => statementText(statement, note)),
      ...card.disputes.map((dispute) => disputeText(dispute, note)),
      howMuchIsSourced(card, labels),
    ]
      .filter(Boolean)
      .map((point) => `- ${point}`)
      .join('\n'),
    brokenLines([...others(card, labels, links), relations(card, labels, links), sources(card, labels)]),
    '---',
    [...links.actions, ...more(card, labels, links)]
      .map(({ label, href }) => `[${escapeMarkdown(label)}](${href})`)
      .join(' · '),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

type Note = (numbers: readonly number[]) => string;

/** Numbers in brackets that lead to their sources. */
function noteOf(card: Card): Note {
  const one = (number: number): string => {
    const { label: title = '', url } = card.sources[number - 1] ?? {};
    const target = url === undefined ? undefined : linkTarget(url);
    const label = `\\[${String(number)}\\]`;
    return target === undefined ? label : `[${label}](${target} "${escapeMarkdown(title).replaceAll('"', "'")}")`;
  };
  return (numbers) => numbers.map(one).join(' ');
}

function brokenLines(texts: readonly string[]): string {
  return texts.filter(Boolean).join('  \n');
}

function cited({ text, sources: numbers }: CitedText, note: Note): string {
  return `${escapeMarkdown(text)} ${note(numbers)}`.trimEnd();
}

function statementText(statement: CardStatement, note: Note): string {
  const text = cited(statement, note);
  return statement.dispute ? `${text} ${markText(statement.dispute, note)}` : text;
}

function disputeText(point: CardDispute, note: Note): string {
  const who = `**${escapeMarkdown(point.speaker)}**, ${escapeMarkdown(point.said)}`;
  return `${who}: ${cited(point, note)} ${markText(point.dispute, note)}`;
}

/** The mark of something disputed, and who disputes it. */
function markText({ word, by }: CardMark, note: Note): string {
  const sides = by.map((side) => {
    const who = side.by.map(({ speaker, said, sources: numbers }) =>
      `**${escapeMarkdown(speaker)}**, ${escapeMarkdown(said)} ${note(numbers)}`.trimEnd(),
    );
    return `${escapeMarkdown(side.how)} ${who.join('; ')}`;
  });
  const texts = [
    ...(word === undefined ? [] : [`*${escapeMarkdown(word)}*`]),
    ...(by.length > 0 ? [sides.join('; ')] : []),
  ];
  return `$(warning) ${texts.join(': ')}`;
}

function howMuchIsSourced({ statements, more: left }: Card, labels: CardLabels): string {
  if (left.statements > 0 || statements.length > 1) return '';
  return `*${escapeMarkdown(statements.length === 0 ? labels.nothingSourced : labels.noMoreSourced)}*`;
}

function others(card: Card, labels: CardLabels, { actor }: CardLinks): readonly string[] {
  return card.others.map(({ id, name, kind, description }) => {
    const linked = actor ? `[${escapeMarkdown(name)}](${actor(id)})` : `**${escapeMarkdown(name)}**`;
    return `${escapeMarkdown(labels.mayAlsoBe)} ${linked} — ${escapeMarkdown(kind)} · ${escapeMarkdown(description)}`;
  });
}

function relations({ relations: shown }: Card, labels: CardLabels, { actor }: CardLinks): string {
  if (shown.length === 0) return '';
  const texts = shown.map(({ text, other, doubt, when }) => {
    const name = actor ? `[${escapeMarkdown(other.name)}](${actor(other.id)})` : escapeMarkdown(other.name);
    const beside = [...(doubt === undefined ? [] : [`*${escapeMarkdown(doubt)}*`]), escapeMarkdown(when)];
    return `${escapeMarkdown(text)} ${name}${inBrackets(beside)}`;
  });
  return `${escapeMarkdown(labels.relations)}: ${texts.join(' · ')}`;
}

function sources({ sources: cards }: Card, labels: CardLabels): string {
  if (cards.length === 0) return '';
  const list = cards.map(({ label, url }, index) => `${String(index + 1)} ${markdownLink(label, url)}`);
  return `${escapeMarkdown(labels.sources)}: ${list.join(' · ')}`;
}

/** Links to what the card leaves out. */
function more({ more: left }: Card, labels: CardLabels, { more: hrefs }: CardLinks): readonly CardAction[] {
  if (!hrefs) return [];
  return [
    ...(left.statements > 0 ? [{ label: labels.moreStatements(left.statements), href: hrefs.statements }] : []),
    ...(left.disputes > 0 ? [{ label: labels.moreDisputes(left.disputes), href: hrefs.disputes }] : []),
  ];
}
