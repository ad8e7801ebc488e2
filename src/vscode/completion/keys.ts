import * as vscode from 'vscode';
import { citedSources } from '../../core/citations/citedSources';
import { englishTerms, shortSource } from '../../core/citations/formatSource';
import { ReferenceOffers, type OfferedReference } from '../../core/citations/offerReferences';
import { createSourceSearch, type SourceSearch } from '../../core/citations/sourceSearch';
import { typedKey } from '../../core/citations/typedKey';
import type { Source } from '../../core/knowledge/model';
import type { Range } from '../../core/report/block';
import { takesProse } from '../../core/report/typing';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { reportMarkup } from '../host/report';
import { sourceLines } from '../sourceCard';

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
    const dossier = await this.#loading;
    const markup = reportMarkup(document);
    if (token.isCancellationRequested || markup === undefined) return undefined;
    const line = document.lineAt(position).text;
    const key = typedKey(line.slice(0, position.character), line.slice(position.character), markup);
    if (!key) return undefined;
    const lineStart = document.offsetAt(position.with({ character: 0 }));
    const section = dossier.mentions.sectionAt(document, lineStart);
    if (!section || !takesProse(section.text, markup, moved(key.citation, lineStart - section.start))) return undefined;

    const range = moved(key, lineStart);
    const typing = await this.#typingAt(dossier, document, range, key.style);
    if (!typing) return undefined;
    this.#search ??= createSourceSearch(dossier.base.sources);
    const found = this.#search.find(key.typed, typing.cited).slice(0, shown);
    const typed = line.slice(key.start, position.character);
    const items = found.flatMap((source, index) => {
      const offer = typing.offers.to(source);
      if (!offer) return [];
      const rest = offer.key.startsWith(key.typed) ? offer.key.slice(key.typed.length) : '';
      return Object.assign(new KeyItem(source, offer.key, shortSource(source, dossier.labels.locale)), {
        ...editOf(document, range, offer),
        // VS Code compares letter by letter with what was typed, which may be of the title.
        filterText: typed + rest,
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
    range: Range,
    style: string,
  ): Promise<Typing | undefined> {
    const known = this.#typing;
    if (known?.document === document && known.style === style && known.offers.holdFor(document.getText(), range)) {
      return known;
    }
    const report = await citingReport(dossier, document, style);
    if (report?.text !== document.getText()) return undefined;
    const { sources } = citedSources(report, dossier.sourceIndex);
    const offers = new ReferenceOffers(report, range, englishTerms);
    this.#typing = { document, style, offers, cited: sources.map(({ source }) => source) };
    return this.#typing;
  }
}

/** The edit that puts a reference in the place of a range, and what the report needs for it elsewhere. */
function editOf(
  document: vscode.TextDocument,
  { start, end }: Range,
  { before, reference, after, elsewhere }: OfferedReference,
): Partial<vscode.CompletionItem> {
  const alone = before === '' && after === '';
  const snippet = new vscode.SnippetString()
    .appendText(before + reference)
    .appendTabstop(0)
    .appendText(after);
  return {
    insertText: alone ? reference : snippet,
    keepWhitespace: true,
    range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    additionalTextEdits: elsewhere.map(({ offset, text }) => {
      return vscode.TextEdit.insert(document.positionAt(offset > start ? offset + (end - start) : offset), text);
    }),
  };
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
