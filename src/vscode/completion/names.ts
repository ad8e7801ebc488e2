import * as vscode from 'vscode';
import { typedKey } from '../../core/citations/typedKey';
import type { Actor } from '../../core/knowledge/model';
import { escapeFor } from '../../core/markup/escapeFor';
import type { HouseNames } from '../../core/mentions/houseNames';
import { createNameCompleter, type NameCompleter, type NameCompletion } from '../../core/mentions/nameCompletions';
import type { Markup } from '../../core/report/languages';
import { takesProse } from '../../core/report/typing';
import { actorCard } from '../cards/actorCard';
import type { Dossier } from '../host/dossier';
import { reportMarkup } from '../host/report';
import { readReportDate } from '../host/reportDate';
import type { CompletionRequests } from './requests';

/** More are not shown: one goes on typing, and is asked again. */
const shown = 50;
/** A name that is being typed is looked for in so much text in front of the cursor. */
const lookBack = 200;

/** A name to insert, of an actor whose card is shown beside it. */
class NameItem extends vscode.CompletionItem {
  readonly actor: Actor;
  readonly document: vscode.TextDocument;

  constructor({ actor, name }: NameCompletion, written: string, document: vscode.TextDocument) {
    const detail = name.text === written ? {} : { detail: ` ${name.text}` };
    super({ label: written, ...detail, description: actor.description }, vscode.CompletionItemKind.Reference);
    this.actor = actor;
    this.document = document;
  }
}

/** Completes names of actors in the prose of reports, for those who ask. */
export class NameCompletions implements vscode.CompletionItemProvider<NameItem> {
  readonly #loading: Promise<Dossier>;
  readonly #requests: CompletionRequests;
  #dossier: Dossier | undefined;
  /** Prepared when somebody first asks. */
  #completer: NameCompleter | undefined;
  /** How the report writes names at the place where somebody goes on typing. */
  #written: WrittenNames | undefined;

  constructor(loading: Promise<Dossier>, requests: CompletionRequests) {
    this.#loading = loading;
    this.#requests = requests;
    void loading.then((dossier) => {
      this.#dossier = dossier;
    });
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): vscode.ProviderResult<vscode.CompletionList<NameItem>> {
    if (!this.#requests.isAsked(document, position, context)) return undefined;
    // At once where that is possible: while one waits, somebody goes on typing, and the position would be of another text.
    if (this.#dossier) return this.#complete(this.#dossier, document, position, context);
    const { version } = document;
    return this.#loading.then((dossier) =>
      token.isCancellationRequested || document.version !== version
        ? undefined
        : this.#complete(dossier, document, position, context),
    );
  }

  #complete(
    dossier: Dossier,
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.CompletionContext,
  ): vscode.CompletionList<NameItem> | undefined {
    const markup = reportMarkup(document);
    if (markup === undefined || isInWord(document, position)) return undefined;
    const lineStart = position.with({ character: Math.max(position.character - lookBack, 0) });
    const before = document.getText(new vscode.Range(lineStart, position));
    if (typedKey(before, '', markup)) return undefined;
    this.#completer ??= createNameCompleter(dossier.base.actors);
    const completions = this.#completer.complete(before, shown);
    const [first] = completions;
    if (!first) return undefined;
    const from = lineStart.translate(0, first.from);
    if (!isProse(dossier, document, markup, new vscode.Range(from, position))) return undefined;

    const goesOn = context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
    if (!goesOn || !this.#written?.isAbout(document, from)) {
      this.#written = new WrittenNames(dossier.houseNames(document), document, from);
    }
    const names = this.#written;
    const escape = escapeFor(markup);
    const items = completions.map((completion, index) => {
      const written = names.of(completion.actor);
      return Object.assign(new NameItem(completion, written, document), {
        insertText: escape(written),
        range: new vscode.Range(lineStart.translate(0, completion.from), position),
        // VS Code compares letter by letter with what was typed, where accents may be missing or small letters stand for large.
        filterText: before.slice(completion.from) + completion.rest,
        sortText: String(index).padStart(4, '0'),
      });
    });
    return new vscode.CompletionList(items, true);
  }

  async resolveCompletionItem(item: NameItem): Promise<NameItem> {
    const dossier = await this.#loading;
    item.documentation = actorCard(dossier, item.actor, readReportDate(item.document, dossier.settings));
    return item;
  }
}

/** Whether a letter follows, so that the cursor is at the start of a word or in it. */
function isInWord(document: vscode.TextDocument, position: vscode.Position): boolean {
  const next = document.getText(new vscode.Range(position, position.translate(0, 2)));
  return /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]/u.test(next);
}

function isProse(dossier: Dossier, document: vscode.TextDocument, markup: Markup, range: vscode.Range): boolean {
  const start = document.offsetAt(range.start);
  const section = dossier.mentions.sectionAt(document, start);
  if (!section) return false;
  const from = start - section.start;
  return takesProse(section.text, markup, { start: from, end: from + document.offsetAt(range.end) - start });
}

/** How a report writes the names of actors at a place: in the house's style, which depends on the text in front. */
class WrittenNames {
  readonly #house: HouseNames;
  readonly #document: vscode.TextDocument;
  readonly #place: vscode.Position;
  readonly #before: string;
  readonly #written = new Map<Actor, string>();

  constructor(house: HouseNames, document: vscode.TextDocument, place: vscode.Position) {
    this.#house = house;
    this.#document = document;
    this.#place = place;
    this.#before = document.getText(new vscode.Range(new vscode.Position(0, 0), place));
  }

  /** Whether it still serves, as long as somebody goes on typing at the place. */
  isAbout(document: vscode.TextDocument, place: vscode.Position): boolean {
    return document === this.#document && place.isEqual(this.#place);
  }

  of(actor: Actor): string {
    let written = this.#written.get(actor);
    if (written === undefined) {
      written = this.#house.called(actor, () => this.#house.isNamedInFull(actor, this.#before));
      this.#written.set(actor, written);
    }
    return written;
  }
}
