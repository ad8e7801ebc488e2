import * as vscode from 'vscode';
import { readCitedSources } from '../../core/citations/citedSources';
import { englishTerms, shortSource } from '../../core/citations/formatSource';
import type { Library } from '../../core/citations/library/library';
import { namedLibraries } from '../../core/citations/library/namedLibraries';
import { ReferenceOffers, type OfferedReference } from '../../core/citations/offerReferences';
import { createSourceSearch, type SourceSearch } from '../../core/citations/sourceSearch';
import { typedKey } from '../../core/citations/typedKey';
import type { Source } from '../../core/knowledge/model';
import type { Range } from '../../core/report/block';
import { sectionAt } from '../../core/report/sections/sectionAt';
import { takesProse } from '../../core/report/typing';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { reportMarkup } from '../host/report';
import { reportDate } from '../host/reportDate';
import { besideSource, sourceLines } from '../citations/sourceCard';

/** More are not shown: one goes on typing, and is asked again. */
const shown = 40;

/** A reference to insert, to a source that is shown beside it. */
class KeyItem extends vscode.CompletionItem {
  readonly source: Source;

  constructor(source: Source, key: string, description: string) {
    super({ label: key, description }, vscode.CompletionItemKind.Reference);
    this.source = source;
  }
}

/** A key that is being typed at one place of a document, whatever is typed of it. */
interface Typing {
  readonly document: vscode.TextDocument;
  readonly style: string;
  /** The bibliography files that the report names, and what they hold. */
  readonly files: readonly string[];
  readonly libraries: readonly Library[];
  readonly offers: ReferenceOffers;
  /** The sources that the report cites already. */
  readonly cited: readonly Source[];
}

/** Completes citation keys in reports, and brings the note that a label needs in the same edit. */
export class KeyCompletions implements vscode.CompletionItemProvider<KeyItem> {
  readonly #loading: Promise<Dossier>;
  /** Prepared when somebody first asks. */
  #search: SourceSearch | undefined;
  #typing: Typing | undefined;

  constructor(loading: Promise<Dossier>) {
    this.#loading = loading;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<KeyItem> | undefined> {
    // All is read before anything is awaited: somebody goes on typing meanwhile, and the answer is about the text as it is now.
    const markup = reportMarkup(document);
    const line = document.lineAt(position).text;
    const key = markup && typedKey(line.slice(0, position.character), line.slice(position.character), markup);
    if (!key) return undefined;
    const text = document.getText();
    const lineStart = document.offsetAt(position.with({ character: 0 }));
    const section = sectionAt(text, markup, lineStart);
    if (!takesProse(section.text, markup, moved(key.citation, lineStart - section.start))) return undefined;

    const dossier = await this.#loading;
    const range = moved(key, lineStart);
    const typing = await this.#typingAt(dossier, document, { text, range, style: key.style }, token);
    if (!typing || token.isCancellationRequested) return undefined;
    this.#search ??= createSourceSearch(dossier.base.sources);
    const at = reportDate(document, dossier.settings);
    const found = this.#search.find(key.typed, typing.cited, at).slice(0, shown);
    const offers = await inTurns(typing.offers.toAll(found), token);
    if (!offers) return undefined;
    const place = new vscode.Range(position.with({ character: key.start }), position.with({ character: key.end }));
    const items = found.flatMap((source, index) => {
      const offer = offers.get(source);
      if (!offer) return [];
      const beside = besideSource(source, shortSource(source, dossier.labels.locale), at);
      const rest = offer.key.startsWith(key.typed) ? offer.key.slice(key.typed.length) : '';
      return Object.assign(new KeyItem(source, offer.key, beside), {
        ...editOf(offer, place),
        // VS Code compares letter by letter with what was typed, which may be of the title.
        filterText: line.slice(key.start, position.character) + rest,
        sortText: String(index).padStart(4, '0'),
      });
    });
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: KeyItem): KeyItem {
    item.documentation = new vscode.MarkdownString(sourceLines(item.source).join('\n\n'));
    return item;
  }

  /** What is known of the place where a key is typed: read once, and not again with every letter of the key. */
  async #typingAt(
    dossier: Dossier,
    document: vscode.TextDocument,
    { text, range, style }: { readonly text: string; readonly range: Range; readonly style: string },
    token: vscode.CancellationToken,
  ): Promise<Typing | undefined> {
    const known = this.#typing;
    const isHere = known?.document === document && known.style === style && known.offers.holdFor(text, range);
    if (isHere && isSame(known.libraries, await dossier.libraryFiles.read(document, known.files))) return known;
    const now = await citingReport(dossier, document, style);
    const report = now && { ...now, text };
    if (!report) return undefined;
    const cited = await inTurns(readCitedSources(report, dossier.sourceIndex), token);
    const offers = cited && (await inTurns(ReferenceOffers.open(report, range, englishTerms), token));
    if (!offers) return undefined;
    this.#typing = {
      document,
      style,
      files: namedLibraries(text, report.markup).files,
      libraries: report.libraries.filter(({ file }) => file !== undefined),
      offers,
      cited: cited.sources.map(({ source }) => source),
    };
    return this.#typing;
  }
}

/** Whether bibliographies hold what they held: a file that has not changed is not read anew. */
function isSame(before: readonly Library[], now: readonly Library[]): boolean {
  return before.length === now.length && before.every(({ entries }, index) => entries === now[index]?.entries);
}

/** The edit that puts a reference in the place of what is typed, and what the report needs for it elsewhere. */
function editOf(
  { before, reference, after, elsewhere }: OfferedReference,
  range: vscode.Range,
): Partial<vscode.CompletionItem> {
  const alone = before === '' && after === '';
  const snippet = new vscode.SnippetString()
    .appendText(before + reference)
    .appendTabstop(0)
    .appendText(after);
  return {
    insertText: alone ? reference : snippet,
    keepWhitespace: true,
    range,
    additionalTextEdits: elsewhere.map(({ line, character, text }) => {
      const typed = line === range.start.line && character > range.start.character ? length(range) : 0;
      return vscode.TextEdit.insert(new vscode.Position(line, character + typed), text);
    }),
  };
}

function length({ start, end }: vscode.Range): number {
  return end.character - start.character;
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
