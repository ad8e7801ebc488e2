import type { Actor } from '../knowledge/model';
import { escapeMarkdown, linkTarget, markdownLink } from '../markup/markdown';
import type { Card, CardDispute } from './card';
import type { CardLabels } from './labels';

/** Something a reader can do from a card. The address is the editor's own, such as a command URI; it is not escaped. */
export interface CardAction {
  readonly label: string;
  readonly href: string;
}

/**
 * A card as Markdown for VS Code's hovers (theme icons on, HTML off). All text of packs is escaped.
 *
 * @param others other actors that the same words may name.
 */
export function renderCard(
  card: Card,
  labels: CardLabels,
  actions: readonly CardAction[],
  others: readonly Actor[] = [],
): string {
  const notes = (numbers: readonly number[]): string => numbers.map((number) => note(card, number)).join(' ');
  const blocks = [
    `**${escapeMarkdown(card.name)}** — ${escapeMarkdown(card.kind)}`,
    [escapeMarkdown(card.description), card.existence && escapeMarkdown(card.existence)].filter(Boolean).join(' · '),
    bullets(
      card.roles.map(({ text, period, sources }) => {
        const when = period === '' ? '' : ` (${escapeMarkdown(period)})`;
        return `$(briefcase) ${escapeMarkdown(text)}${when} ${notes(sources)}`;
      }),
      '  \n',
    ),
    '---',
    card.statements.length === 0 ? `*${escapeMarkdown(labels.nothingSourced)}*` : '',
    bullets(
      card.statements.map(
        ({ text, mark, sources }) => `- ${escapeMarkdown(text)} ${notes(sources)}${markText(mark, labels)}`,
      ),
    ),
    moreText(card, labels),
    card.disputes.length > 0 ? `$(warning) **${escapeMarkdown(labels.contested)}**` : '',
    bullets(card.disputes.map((dispute) => `- ${disputeText(dispute, labels, notes)}`)),
    card.more.disputes > 0 ? `*${escapeMarkdown(labels.moreDisputes(card.more.disputes))}*` : '',
    others.length > 0
      ? escapeMarkdown(labels.alsoNameOf(others.map(({ name, description }) => `${name} (${description})`).join('; ')))
      : '',
    '---',
    sourcesLine(card, labels),
    `*${escapeMarkdown(card.pack)}, ${escapeMarkdown(labels.asOf(card.asOf))}*`,
    actions.map(({ label, href }) => `[${label}](${href})`).join(' · '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function bullets(lines: readonly string[], separator = '\n'): string {
  return lines.map((line) => line.trimEnd()).join(separator);
}

function markText(mark: keyof CardLabels['marks'] | undefined, labels: CardLabels): string {
  return mark ? ` $(warning) *${escapeMarkdown(labels.marks[mark])}*` : '';
}

function moreText({ more, statements }: Card, labels: CardLabels): string {
  if (more.statements > 0) return `*${escapeMarkdown(labels.moreStatements(more.statements))}*`;
  return statements.length === 1 ? `*${escapeMarkdown(labels.noMoreSourced)}*` : '';
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
  const url = card.sources[number - 1]?.url;
  const target = url === undefined ? undefined : linkTarget(url);
  const label = `\\[${String(number)}\\]`;
  return target === undefined ? label : `[${label}](${target})`;
}

function sourcesLine(card: Card, labels: CardLabels): string {
  if (card.sources.length === 0) return '';
  const list = card.sources.map(({ label, url }, index) => `${String(index + 1)} ${markdownLink(label, url)}`);
  return `$(references) ${escapeMarkdown(labels.sources)}: ${list.join(' · ')}`;
}
