import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { findMentions, type Mention } from '../../core/mentions/findMentions';
import { createNameIndex, type NameIndex } from '../../core/mentions/nameIndex';
import type { Markup } from '../../core/report/languages';
import { reportMarkup } from './report';
import { reportDate } from './reportDate';
import type { Settings } from './settings';

interface Scan {
  readonly version: number;
  readonly markup: Markup;
  readonly date: string;
  readonly mentions: readonly Mention[];
}

/** The mentions in open documents, each document scanned once for each of its versions. */
export class Mentions {
  readonly #index: NameIndex;
  readonly #settings: Settings;
  readonly #scans = new WeakMap<vscode.TextDocument, Scan>();

  constructor(base: KnowledgeBase, settings: Settings) {
    this.#index = createNameIndex(base.actors);
    this.#settings = settings;
  }

  /** The mentions in a document, in their order; none where it is no report. Offsets are those of its text. */
  of(document: vscode.TextDocument): readonly Mention[] {
    const markup = reportMarkup(document);
    if (markup === undefined) return [];
    const at = reportDate(document, this.#settings);
    const date = `${String(at.first)}/${String(at.last)}`;
    const known = this.#scans.get(document);
    if (known?.version === document.version && known.markup === markup && known.date === date) return known.mentions;
    const mentions = findMentions(document.getText(), markup, this.#index, at);
    this.#scans.set(document, { version: document.version, markup, date, mentions });
    return mentions;
  }
}
