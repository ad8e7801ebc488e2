import { escapeHtml, htmlLink } from '../markup/html';
import type { Card, CardDispute, CardMark, CardStatement, CitedText } from './card';
import { besidesInSidebar } from './cardLines';
import type { CardLabels } from './labels';
import { inBrackets } from './relations';

/**
 * A card as HTML that is not shown until something opens it, as a popover (https://html.spec.whatwg.org/multipage/popover.html).
 * All text of packs is escaped.
 *
 * @param id the id of the element; that of the part that says who it is ends in "-who"
 */
export function cardHtml(card: Card, labels: CardLabels, id: string): string {
  const note = noteOf(card);
  const points = [
    ...card.statements.map((statement) => statementHtml(statement, note)),
    ...card.disputes.map((dispute) => disputeHtml(dispute, note)),
  ];
  return [
    `<div class="dossier-card" id="${id}" role="dialog" aria-label="${escapeHtml(card.name)}" popover="manual" tabindex="-1">`,
    `<p id="${id}-who">${whoItIs(card, note).join('<br>')}</p>`,
    points.length > 0 ? `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>` : '',
    `<p>${[...others(card, labels), relations(card, labels), sources(card, labels), more(card, labels)].filter(Boolean).join('<br>')}</p>`,
    '</div>',
  ].join('');
}

type Note = (numbers: readonly number[]) => string;

/** Numbers in brackets that lead to their sources. */
function noteOf(card: Card): Note {
  return (numbers) =>
    numbers
      .map((number) => {
        const { label, url } = card.sources[number - 1] ?? {};
        return ` ${htmlLink(`[${String(number)}]`, url, label)}`;
      })
      .join('');
}

function whoItIs(card: Card, note: Note): readonly string[] {
  const { name, kind, asOf, pack, remark, description, existence, roles } = card;
  const about = [kind, asOf, pack].filter(Boolean).map(escapeHtml).join(' · ');
  const who = [escapeHtml(description), ...(existence ? [cited(existence, note)] : [])].filter(Boolean).join(' · ');
  return [
    ...(remark === undefined ? [] : [escapeHtml(remark)]),
    `<strong>${escapeHtml(name)}</strong> — ${about}`,
    ...(who === '' ? [] : [who]),
    ...roles.map((role) => cited(role, note)),
  ];
}

function cited({ text, sources: numbers }: CitedText, note: Note): string {
  return escapeHtml(text) + note(numbers);
}

function statementHtml(statement: CardStatement, note: Note): string {
  const text = cited(statement, note);
  return statement.dispute ? `${text} ${markHtml(statement.dispute, note)}` : text;
}

function disputeHtml(point: CardDispute, note: Note): string {
  const who = `<strong>${escapeHtml(point.speaker)}</strong>, ${escapeHtml(point.said)}`;
  return `${who}: ${cited(point, note)} ${markHtml(point.dispute, note)}`;
}

/** The mark of something disputed, and who disputes it. */
function markHtml({ word, by }: CardMark, note: Note): string {
  const sides = by.map((side) => {
    const who = side.by.map(
      ({ speaker, said, sources: numbers }) =>
        `<strong>${escapeHtml(speaker)}</strong>, ${escapeHtml(said)}${note(numbers)}`,
    );
    return `${escapeHtml(side.how)} ${who.join('; ')}`;
  });
  const texts = [...(word === undefined ? [] : [markWord(word)]), ...(by.length > 0 ? [sides.join('; ')] : [])];
  return texts.join(': ');
}

function markWord(word: string): string {
  return `<em class="dossier-mark">${escapeHtml(word)}</em>`;
}

function others(card: Card, labels: CardLabels): readonly string[] {
  return card.others.map(
    ({ name, kind, description }) =>
      `${escapeHtml(labels.mayAlsoBe)} <strong>${escapeHtml(name)}</strong> — ${escapeHtml(kind)} · ${escapeHtml(description)}`,
  );
}

function relations({ relations: shown }: Card, labels: CardLabels): string {
  if (shown.length === 0) return '';
  const texts = shown.map(({ text, other, doubt, when }) => {
    const beside = [...(doubt === undefined ? [] : [markWord(doubt)]), escapeHtml(when)];
    return `${escapeHtml(text)} ${escapeHtml(other.name)}${inBrackets(beside)}`;
  });
  return `${escapeHtml(labels.relations)}: ${texts.join(' · ')}`;
}

function sources({ sources: shown }: Card, labels: CardLabels): string {
  if (shown.length === 0) return '';
  const list = shown.map(({ label, url }, index) => `${String(index + 1)} ${htmlLink(label, url)}`);
  return `${escapeHtml(labels.sources)}: ${list.join(' · ')}`;
}

/** What there is besides, without a link: the preview runs no commands. */
function more(card: Card, labels: CardLabels): string {
  const isEmpty = card.statements.length === 0 && card.more.statements === 0;
  const texts = [besidesInSidebar(card, labels), isEmpty ? labels.nothingSourced : ''];
  return texts.filter(Boolean).map(escapeHtml).join(' · ');
}
