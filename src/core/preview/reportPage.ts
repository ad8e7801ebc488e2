import type { MarkdownIt, Token } from 'markdown-it';
import { cardHtml } from '../cards/cardHtml';
import type { Card } from '../cards/card';
import type { CardLabels } from '../cards/labels';
import { formatSource, type CitationTerms } from '../citations/formatSource';
import type { Actor, Source } from '../knowledge/model';
import { escapeHtml, htmlLink } from '../markup/html';
import type { Mention } from '../mentions/findMentions';
import { placeNames, type PlacedName, type PlacedNames } from './placeNames';

/** A report as its preview shows it. */
export interface PreviewReport {
  readonly text: string;
  /** All mentions in the text, in their order. */
  readonly mentions: readonly Mention[];
  /** The card for a mention. */
  readonly card: (mention: Mention) => Card;
  /** Whether what the actor says or what is said of it is contested at the date of the report. */
  readonly isContested: (actor: Actor) => boolean;
  /** The sources that the report cites, as far as the knowledge has them, in the order of the report. */
  readonly sources: readonly Source[];
  readonly labels: PreviewLabels;
  /** The words of citations, in the language of the report. */
  readonly terms: CitationTerms;
}

export interface PreviewLabels extends CardLabels {
  /** Before the list of the sources that the report cites. */
  readonly citedSources: (count: number) => string;
}

/**
 * Lets a markdown-it show the names of a report with their cards, and the sources that it cites.
 *
 * @param read the report that an environment of rendering belongs to; `undefined` leaves what is rendered as it is
 */
export function showReports(markdownIt: MarkdownIt, read: (environment: object) => PreviewReport | undefined): void {
  const { renderer } = markdownIt;
  const pages = new WeakMap<object, Page>();
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, environment) => {
    const report = environment && read(environment);
    if (!report) return render(tokens, options, environment);
    const page = new Page(report, placeNames(tokens, report.text, report.mentions));
    pages.set(environment, page);
    const body = render(tokens, options, environment);
    return body + page.cards() + page.sourceList();
  };
  const { text = () => '' } = renderer.rules;
  renderer.rules['text'] = (tokens, index, options, environment, self) => {
    const token = tokens[index];
    const page = environment && pages.get(environment);
    return (token && page?.text(token)) ?? text(tokens, index, options, environment, self);
  };
}

/** A report while it is rendered: its names, and the cards that they have come to need. */
class Page {
  readonly #report: PreviewReport;
  readonly #names: PlacedNames;
  readonly #cards = new Map<string, { readonly id: string; readonly mention: Mention }>();
  #last: Mention | undefined;

  constructor(report: PreviewReport, names: PlacedNames) {
    this.#report = report;
    this.#names = names;
  }

  /** A text token with its names; `undefined` where it has none. */
  text(token: Token): string | undefined {
    const names = this.#names.get(token);
    if (!names) return undefined;
    const { content } = token;
    let html = '';
    let from = 0;
    for (const name of names) {
      html += escapeHtml(content.slice(from, name.start)) + this.#name(name, content.slice(name.start, name.end));
      from = name.end;
    }
    return html + escapeHtml(content.slice(from));
  }

  #name({ mention, isInLink }: PlacedName, shown: string): string {
    const key = mention.actors.map(({ id }) => id).join(' ');
    let card = this.#cards.get(key);
    if (!card) {
      card = { id: `dossier-card-${String(this.#cards.size + 1)}`, mention };
      this.#cards.set(key, card);
    }
    const contested = this.#report.isContested(mention.actors[0]) ? ' dossier-contested' : '';
    // A link is reached by itself, and the rest of a name with its start.
    const isReachable = !isInLink && mention !== this.#last;
    this.#last = mention;
    const focus = isReachable ? ` tabindex="0" aria-describedby="${card.id}-who"` : '';
    return `<span class="dossier-name${contested}" data-dossier-card="${card.id}"${focus}>${escapeHtml(shown)}</span>`;
  }

  /** The cards of the names that were rendered. */
  cards(): string {
    const { card, labels } = this.#report;
    return Array.from(this.#cards.values(), ({ id, mention }) => cardHtml(card(mention), labels, id)).join('');
  }

  /** The sources that the report cites; nothing where there are none. */
  sourceList(): string {
    const { sources, labels, terms } = this.#report;
    if (sources.length === 0) return '';
    const items = sources.map((source) => {
      const { text, url, remark } = formatSource(source, undefined, terms);
      const behind = remark === undefined ? '' : ` (${escapeHtml(remark)})`;
      return `<li>${htmlLink(text, url)}${behind}</li>`;
    });
    return `<details class="dossier-sources"><summary>${escapeHtml(labels.citedSources(sources.length))}</summary><ul>${items.join('')}</ul></details>`;
  }
}
