import * as vscode from 'vscode';
import type { Card } from '../../core/cards/card';
import { cardOf } from '../../core/cards/cardOf';
import { readCitedSources, type CitedSources } from '../../core/citations/citedSources';
import type { CitingReport } from '../../core/citations/citationWriter';
import { previewRoom } from '../../core/cards/room';
import { markOf } from '../../core/knowledge/disputes';
import type { Actor, Source } from '../../core/knowledge/model';
import type { Mention } from '../../core/mentions/findMentions';
import type { PreviewReport } from '../../core/preview/reportPage';
import { englishTerms } from '../../core/citations/formatSource';
import { SharedWork } from '../../core/steps';
import { citingReport, citingReportAtOnce } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { atOnce, inTurns } from '../host/inTurns';
import { reportMarkup } from '../host/report';
import { misreadRemark, readReportDate } from '../host/reportDate';

/** The reading of what a version of a document cites. */
interface Citing {
  readonly version: number;
  readonly work: SharedWork<CitedSources>;
}

/**
 * Reads reports for the preview. VS Code renders without waiting, so what takes longer than a moment is shown once it is read, by
 * another rendering.
 */
export class PreviewReports {
  readonly #dossier: Dossier;
  readonly #refresh: () => void;
  readonly #citing = new WeakMap<vscode.TextDocument, Citing>();
  /** The sources that documents cite, as last read. */
  readonly #sources = new WeakMap<vscode.TextDocument, readonly Source[]>();
  readonly #reading = new WeakSet<vscode.TextDocument>();

  /** @param refresh renders anew what the preview shows */
  constructor(dossier: Dossier, refresh: () => void) {
    this.#dossier = dossier;
    this.#refresh = refresh;
  }

  /** The report of a document as it is now, as far as it has been read; `undefined` where there is nothing to show. */
  read(uri: vscode.Uri): PreviewReport | undefined {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (!document || reportMarkup(document) !== 'markdown') return undefined;
    const { base, settings, mentions, labels, houseNames } = this.#dossier;
    const found = settings.hoverEnabled(document) ? mentions.atOnce(document) : [];
    const isCitedRead = this.#readCitedAtOnce(document);
    if (!found || !isCitedRead) void this.#readOn(document, !found);
    const sources = this.#sources.get(document) ?? [];
    if (!found?.length && sources.length === 0) return undefined;
    const { span, misread, isToday = false } = readReportDate(document, settings);
    const named = new Set(found?.map(({ actors: [first] }) => first));
    const remark = misread === undefined ? {} : { remark: misreadRemark(misread) };
    const card = ({ actors: [actor, ...others] }: Mention): Card =>
      cardOf(base, actor, span, labels, {
        room: previewRoom,
        names: houseNames(document.uri),
        others,
        isInReport: (other) => named.has(other),
        isToday,
        ...remark,
      });
    const contested = new Map<Actor, boolean>();
    const isContested = (actor: Actor): boolean => {
      const known = contested.get(actor);
      if (known !== undefined) return known;
      const mark = markOf(base, actor, span);
      const answer = mark === 'contested' || mark === 'contradicted';
      contested.set(actor, answer);
      return answer;
    };
    return {
      text: document.getText(),
      mentions: found ?? [],
      card,
      isContested,
      sources,
      labels: { ...labels, citedSources: (count) => vscode.l10n.t('Sources cited ({0})', count) },
      terms: englishTerms,
    };
  }

  /** Reads what takes too long to be waited for, and renders anew if there is something new or the text changed meanwhile. */
  async #readOn(document: vscode.TextDocument, lacksNames: boolean): Promise<void> {
    if (this.#reading.has(document)) return;
    this.#reading.add(document);
    let isOutdated = lacksNames;
    try {
      if (lacksNames) await this.#dossier.mentions.within(document, { start: 0, end: Infinity });
      const { version } = document;
      const known = this.#sources.get(document) ?? [];
      const work =
        this.#workOn(document) ?? this.#start(document, version, await citingReport(this.#dossier, document));
      const sources = this.#keep(document, work && (await inTurns(work.go())));
      const isNew = sources.length !== known.length || sources.some((source, index) => source !== known[index]);
      // A later text that was rendered meanwhile was not read.
      isOutdated ||= isNew || document.version !== version;
    } finally {
      this.#reading.delete(document);
    }
    if (isOutdated) this.#refresh();
  }

  /** Reads what a document cites if that takes no longer than a moment; says whether it is known. */
  #readCitedAtOnce(document: vscode.TextDocument): boolean {
    const work =
      this.#workOn(document) ?? this.#start(document, document.version, citingReportAtOnce(this.#dossier, document));
    const cited = work && atOnce(work.go());
    if (cited) this.#keep(document, cited);
    return cited !== undefined;
  }

  /** The reading of the document as it is now, where it has begun. */
  #workOn(document: vscode.TextDocument): SharedWork<CitedSources> | undefined {
    const known = this.#citing.get(document);
    return known?.version === document.version ? known.work : undefined;
  }

  #start(
    document: vscode.TextDocument,
    version: number,
    report: CitingReport | undefined,
  ): SharedWork<CitedSources> | undefined {
    if (!report) return undefined;
    const work = new SharedWork(readCitedSources(report, this.#dossier.sourceIndex));
    this.#citing.set(document, { version, work });
    return work;
  }

  #keep(document: vscode.TextDocument, cited: CitedSources | undefined): readonly Source[] {
    const sources = cited?.sources.map(({ source }) => source) ?? [];
    this.#sources.set(document, sources);
    return sources;
  }
}
