import type { Card, CardDispute, CardSide, CardStatement, CitedText } from './card';
import type { CardLabels } from './labels';
import { linesOf, type CardRoom } from './room';

/** About how many lines a card takes where it is shown, with what can be done from it. */
export function linesOfCard(card: Card, labels: CardLabels, room: CardRoom, actions: readonly string[] = []): number {
  const { name, kind, asOf, pack, remark = '', description, existence, roles, more } = card;
  const texts = [
    remark,
    [name, kind, asOf, pack].join(' · '),
    [description, ...(existence ? [cited(existence)] : [])].join(' · '),
    ...roles.map(cited),
    ...card.statements.map((point) => inList(pointText(point))),
    ...card.disputes.map((point) => inList(`${point.speaker}, ${point.said}: ${pointText(point)}`)),
    ...card.others.map(({ name: other, kind: otherKind, description: who }) =>
      [labels.mayAlsoBe, other, otherKind, who].join(' · '),
    ),
    card.relations.map(({ text, other, doubt = '', when }) => `${text} ${other.name} (${doubt}, ${when}) · `).join(''),
    card.sources.map(({ label }) => `1 ${label} · `).join(''),
    actions.length > 0 ? [...actions, ...besides(card, labels)].join(' · ') : besidesInSidebar(card, labels),
  ];
  // A line says so where little is sourced.
  const others = Number(card.statements.length < 2 && more.statements === 0);
  return texts.reduce((sum, text) => sum + linesOf(text, room), others);
}

/** What a card leaves out, each in words; empty where it has all. */
function besides({ more }: Card, labels: CardLabels): readonly string[] {
  return [
    ...(more.statements > 0 ? [labels.moreStatements(more.statements)] : []),
    ...(more.disputes > 0 ? [labels.moreDisputes(more.disputes)] : []),
  ];
}

/** What a card leaves out, and where that is, where no link leads there; empty where it has all. */
export function besidesInSidebar(card: Card, labels: CardLabels): string {
  const left = besides(card, labels).join(' · ');
  return left === '' ? '' : labels.inSidebar(left);
}

/** The text with as much behind it as the numbers of its sources take. */
function cited({ text, sources }: CitedText): string {
  return text + ' [1]'.repeat(sources.length);
}

function inList(text: string): string {
  return `    ${text}`;
}

function pointText(point: CardStatement | CardDispute): string {
  const { word = '', by = [] } = point.dispute ?? {};
  return `${cited(point)} ! ${word}: ${by.map(sideText).join('; ')}`;
}

function sideText({ how, by }: CardSide): string {
  return `${how} ${by.map(({ speaker, said, sources }) => cited({ text: `${speaker}, ${said}`, sources })).join('; ')}`;
}
