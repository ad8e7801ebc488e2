import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Actor } from '../../core/knowledge/model';
import { correctionsFor, nameIn, type Correction } from '../../core/mentions/corrections';
import {
  covers,
  decideMention,
  readMentions,
  type Mention,
  type PossibleMention,
} from '../../core/mentions/findMentions';
import { firstOwnName } from '../../core/mentions/namedBefore';
import type { NameScanner } from '../../core/mentions/nameScanner';
import type { Range } from '../../core/report/block';
import type { Markup } from '../../core/report/languages';
import { ReportSections, type PlacedSection } from '../../core/report/sections/reportSections';
import { finish, SharedWork, type Steps } from '../../core/steps';
import { atOnce, inTurns } from './inTurns';
import { placeIn, reportMarkup, reportPath } from './report';
import { reportDate } from './reportDate';
import type { Settings } from './settings';

/** The sections of a report, each with the reading of its mentions. */
type Sections = ReportSections<SharedWork<readonly PossibleMention[]>>;

export interface MentionsRequest {
  readonly token?: vscode.CancellationToken;
  /** Whether names are wanted as well that the user ignores; then as the rules have them. */
  readonly withIgnored?: boolean;
}

/** A mention in a document, with what the user has put right about it. */
export interface ReportMention extends Mention {
  readonly correction?: Correction;
}

interface OpenReport {
  readonly markup: Markup;
  readonly sections: SharedWork<Sections>;
  version: number;
  readonly eol: vscode.EndOfLine;
  /** Where the report first calls an actor by a name of its own; `Infinity` where it does not. Looked up when first asked. */
  namedFrom: Map<Actor, number>;
}

/**
 * The mentions in open documents. A document is cut into sections when it is first asked about, an edit makes only those anew
 * that it touches, and a section is searched for names when somebody asks about it.
 */
export class Mentions implements vscode.Disposable {
  readonly #base: KnowledgeBase;
  readonly #settings: Settings;
  readonly #scanner: NameScanner;
  readonly #reports = new WeakMap<vscode.TextDocument, OpenReport>();
  readonly #changes: vscode.Disposable;

  constructor(base: KnowledgeBase, settings: Settings, scanner: NameScanner) {
    this.#base = base;
    this.#settings = settings;
    this.#scanner = scanner;
    this.#changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const report = this.#reports.get(document);
      // Somebody may have asked within the same event, before it came here.
      if (!report || report.version === document.version) return;
      const sections = report.sections.value;
      if (!sections) {
        this.#reports.delete(document);
        return;
      }
      for (const change of contentChanges) sections.edit(change);
      report.version = document.version;
      report.namedFrom = new Map();
    });
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /**
   * The mention that covers an offset of a document's text or ends at it; `undefined` where there is none, the request was
   * cancelled, or the text changed meanwhile.
   */
  async at(
    document: vscode.TextDocument,
    offset: number,
    request: MentionsRequest = {},
  ): Promise<ReportMention | undefined> {
    return (await this.within(document, { start: offset, end: offset }, request))?.[0];
  }

  /**
   * The mentions that touch a stretch of a document's text, in their order; none where it is no report, and `undefined` where
   * the request was cancelled or the text changed meanwhile. However long the report, others have their turn in between.
   */
  async within(
    document: vscode.TextDocument,
    stretch: Range,
    { token, withIgnored = false }: MentionsRequest = {},
  ): Promise<readonly ReportMention[] | undefined> {
    return inTurns(whileUnchanged(document, this.#readWithin(document, stretch, withIgnored)), token);
  }

  /** The section of a report that covers an offset, which is read without the others; `undefined` where it is no report. */
  sectionAt(
    document: vscode.TextDocument,
    offset: number,
  ): { readonly start: number; readonly text: string } | undefined {
    const report = this.#reportOf(document);
    return report && finish(report.sections.go()).at(offset);
  }

  /**
   * All mentions in a document's text, in their order, for those who cannot wait; `undefined` where finding them takes longer than
   * a moment. What was found by then is kept, and `within` goes on from there.
   */
  atOnce(document: vscode.TextDocument): readonly Mention[] | undefined {
    return atOnce(whileUnchanged(document, this.#readWithin(document, { start: 0, end: Infinity }, true)));
  }

  *#readWithin(
    document: vscode.TextDocument,
    { start, end }: Range,
    withIgnored: boolean,
  ): Steps<readonly ReportMention[]> {
    const report = this.#reportOf(document);
    if (!report) return [];
    const sections = yield* report.sections.go();
    const decide = this.#decider(document, report.markup, withIgnored);
    const mentions: ReportMention[] = [];
    // A name may end where a section does, just before the offset.
    for (const section of sections.from(Math.max(start - 1, 0))) {
      if (section.start > end) break;
      const places = yield* section.value.go();
      for (const place of places) {
        const longest = { start: section.start + place.start, end: section.start + place.end };
        if (!covers(longest, start) && !(longest.start >= start && longest.start <= end)) continue;
        const mention = decide(section, place);
        if (mention && mention.end >= start && mention.start <= end) mentions.push(mention);
        yield;
      }
    }
    return mentions;
  }

  /** Whether a report calls an actor by a name of its own, as a search in its bare text finds it. */
  isNamed(document: vscode.TextDocument, actor: Actor): boolean {
    return this.#namedFrom(document, actor) < Infinity;
  }

  #reportOf(document: vscode.TextDocument): OpenReport | undefined {
    const markup = reportMarkup(document);
    if (markup === undefined) return undefined;
    const known = this.#reports.get(document);
    // Other line breaks move everything without a change of the content.
    const isCurrent = known?.version === document.version && known.eol === document.eol;
    if (isCurrent && known.markup === markup) return known;
    const sections = new SharedWork(
      ReportSections.open(
        document.getText(),
        markup,
        (text) => new SharedWork(readMentions(text, markup, this.#scanner)),
      ),
    );
    const report = { markup, sections, version: document.version, eol: document.eol, namedFrom: new Map() };
    this.#reports.set(document, report);
    return report;
  }

  /** Decides whom a place of a section means, as the report and the user's corrections have it. */
  #decider(
    document: vscode.TextDocument,
    markup: Markup,
    withIgnored: boolean,
  ): (section: PlacedSection<unknown>, place: PossibleMention) => ReportMention | undefined {
    const reportAt = reportDate(document, this.#settings);
    const correctionOf = correctionsFor(this.#settings.corrections(), reportPath(document));
    return (section, place) => {
      const mention = decideMention(place, {
        base: this.#base,
        reportDate: reportAt,
        namedBefore: (actor, offset) => this.#namedFrom(document, actor) < section.start + offset,
      });
      if (!mention) return undefined;
      const range = { start: section.start + mention.start, end: section.start + mention.end };
      const name = nameIn(section.text, mention, markup);
      const correction = correctionOf(name, () => placeIn(document, range, markup));
      if (!correction) return { ...range, actors: mention.actors };
      if (correction.actor === null) return withIgnored ? { ...range, actors: mention.actors, correction } : undefined;
      // An actor that is not loaded cannot be shown; then nothing is put right.
      const meant = this.#base.actor(correction.actor);
      const others = mention.actors.filter((actor) => actor !== meant);
      const [first = mention.actors[0], ...more] = meant ? [meant, ...others] : others;
      return { ...range, actors: [first, ...more], correction };
    };
  }

  #namedFrom(document: vscode.TextDocument, actor: Actor): number {
    const known = this.#reports.get(document)?.namedFrom;
    let from = known?.get(actor);
    if (from === undefined) {
      const found = firstOwnName(document.getText(), actor);
      from = found < 0 ? Infinity : found;
      known?.set(actor, from);
    }
    return from;
  }
}

/** Goes on with work on a document as long as that is what it was; else there is `undefined`. */
function* whileUnchanged<T>(document: vscode.TextDocument, work: Steps<T>): Steps<T | undefined> {
  const { version, eol, languageId } = document;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield;
    if (document.version !== version || document.eol !== eol || document.languageId !== languageId) return undefined;
  }
}
