import type { Actor } from '../knowledge/model';
import { escapeMarkdown, linkTarget, markdownLink } from '../markup/markdown';
import type { Card, CardDispute } from './card';
import type { CardLabels } from './labels';

/** Something a reader can do from a card. The address is the editor's own, such as a command URI; it is not escaped. */
export interface CardAction {
  readonly label: string;
  readonly href: string;
}

export interface CardSurroundings {
  readonly actions: readonly CardAction[];
  /** Where the rest of what is known of the actor is shown; the editor's own address, too. */
  readonly moreHref?: string;
  /** What a reader must know of the card's date, in words. */
  readonly dateRemark?: string;
  /** Other actors that the same words may name. */
  readonly others?: readonly Actor[];
}

/** A card as Markdown for VS Code's hovers (theme icons on, HTML off). All text of packs is escaped. */
export function renderCard(
  card: Card,
  labels: CardLabels,
  { actions, moreHref, dateRemark, others = [] }: CardSurroundings,
): string {
  const notes = (numbers: readonly number[]): string => numbers.map((number) => note(card, number)).join(' ');
  const blocks = [
    `**${escapeMarkdown(card.name)}** — ${escapeMarkdown(card.kind)} · *${escapeMarkdown(labels.asOf(card.asOf))}*`,
    dateRemark === undefined ? '' : `$(warning) ${escapeMarkdown(dateRemark)}`,
    [
      escapeMarkdown(card.description),
      ...(card.existence ? [`${escapeMarkdown(card.existence.text)} ${notes(card.existence.sources)}`.trimEnd()] : []),
    ].join(' · '),
    lines(
      card.roles.map(({ text, period, sources }) => {
        const when = period === '' ? '' : ` (${escapeMarkdown(period)})`;
        return `$(briefcase) ${escapeMarkdown(text)}${when} ${notes(sources)}`;
      }),
      '  \n',
    ),
    others.length > 0 ? escapeMarkdown(labels.alsoNameOf(others.map(({ name }) => name).join(', '))) : '',
    actions.map(({ label, href }) => `[${label}](${href})`).join(' · '),
    '---',
    card.disputes.length > 0 ? `$(warning) **${escapeMarkdown(labels.contested)}**` : '',
    lines(card.disputes.map((dispute) => `- ${disputeText(dispute, labels, notes)}`)),
    more(card.more.disputes > 0 ? labels.moreDisputes(card.more.disputes) : '', moreHref),
    card.disputes.length > 0 ? '---' : '',
    lines(
      card.statements.map(
        ({ text, mark, sources }) => `- ${escapeMarkdown(text)} ${notes(sources)}${markText(mark, labels)}`,
      ),
    ),
    more(card.more.statements > 0 ? labels.moreStatements(card.more.statements) : '', moreHref),
    remark(card.more.statements > 0 ? '' : howMuchIsSourced(card, labels)),
    '---',
    sourcesLine(card, labels),
    remark(card.pack),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function lines(texts: readonly string[], separator = '\n'): string {
  return texts.map((text) => text.trimEnd()).join(separator);
}

function markText(mark: keyof CardLabels['marks'] | undefined, labels: CardLabels): string {
  return mark ? ` $(warning) *${escapeMarkdown(labels.marks[mark])}*` : '';
}

function howMuchIsSourced({ statements }: Card, labels: CardLabels): string {
  if (statements.length === 0) return labels.nothingSourced;
  return statements.length === 1 ? labels.noMoreSourced : '';
}

function more(text: string, href: string | undefined): string {
  return text === '' || href === undefined ? remark(text) : `[${escapeMarkdown(text)}](${href})`;
}

function remark(text: string): string {
  return text === '' ? '' : `*${escapeMarkdown(text)}*`;
}

function disputeText(
  { mark, speaker, said, text, sources, disputedBy }: CardDispute,
  labels: CardLabels,
  notes: (numbers: readonly number[]) => string,
): string {
  const claim =
    `**${escapeMarkdown(speaker)}**, ${escapeMarkdown(said)}: ${escapeMarkdown(text)} ${notes(sources)}`.trimEnd();
  const sides = disputedBy.map((side) =>
    `${escapeMarkdown(side.how)} **${escapeMarkdown(side.speaker)}**, ${escapeMarkdown(side.said)} ${notes(side.sources)}`.trimEnd(),
  );
  return `${claim} — ${sides.length === 0 ? `*${escapeMarkdown(labels.marks[mark])}*` : sides.join('; ')}`;
}

/** A number that leads to its source. */
function note(card: Card, number: number): string {
  const { label: title = '', url } = card.sources[number - 1] ?? {};
  const target = url === undefined ? undefined : linkTarget(url);
  const label = `\\[${String(number)}\\]`;
  return target === undefined ? label : `[${label}](${target} "${escapeMarkdown(title).replaceAll('"', "'")}")`;
}

function sourcesLine(card: Card, labels: CardLabels): string {
  if (card.sources.length === 0) return '';
  const list = card.sources.map(({ label, url }, index) => `${String(index + 1)} ${markdownLink(label, url)}`);
  return `$(references) ${escapeMarkdown(labels.sources)}: ${list.join(' · ')}`;
}
