import type { Card, CardDispute, CardSide, CardStatement, CitedText } from './card';
import type { CardLabels } from './labels';
import { linesOf, type CardRoom } from './room';

/** About how many lines a card takes where it is shown, its actions included. */
export function linesOfCard(card: Card, labels: CardLabels, room: CardRoom): number {
  const { name, kind, asOf, pack, remark = '', description, existence, roles } = card;
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
    card.relations.map(({ text, other, doubt = '' }) => `${text} ${other.name} (${doubt}) · `).join(''),
    card.sources.map(({ label }) => `1 ${label} · `).join(''),
  ];
  // What can be done stands on one line, and so does what little is sourced.
  const others = 1 + Number(card.statements.length < 2 && card.more.statements === 0);
  return texts.reduce((sum, text) => sum + linesOf(text, room), others);
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
