import * as vscode from 'vscode';
import type { Card } from '../../core/cards/card';
import { cardOf } from '../../core/cards/cardOf';
import { citedSources } from '../../core/citations/citedSources';
import { previewRoom } from '../../core/cards/room';
import { markOf } from '../../core/knowledge/disputes';
import type { Actor, Source } from '../../core/knowledge/model';
import type { Mention } from '../../core/mentions/findMentions';
import type { PreviewReport } from '../../core/preview/reportPage';
import { englishTerms } from '../../core/citations/formatSource';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { reportMarkup } from '../host/report';
import { misreadRemark, readReportDate } from '../host/reportDate';

/** What the preview knows of the sources of a document. */
interface Cited {
  readonly version: number;
  readonly sources: readonly Source[];
}

/**
 * Reads reports for the preview. VS Code renders without waiting, so what takes longer than a moment is shown once it is read, by
 * another rendering.
 */
export class PreviewReports {
  readonly #dossier: Dossier;
  readonly #refresh: () => void;
  readonly #cited = new WeakMap<vscode.TextDocument, Cited>();
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
    const cited = this.#cited.get(document);
    if (!found || cited?.version !== document.version) void this.#readOn(document, !found);
    const sources = cited?.sources ?? [];
    if (!found?.length && sources.length === 0) return undefined;
    const { span, misread } = readReportDate(document, settings);
    const named = new Set(found?.map(({ actors: [first] }) => first));
    const remark = misread === undefined ? {} : { remark: misreadRemark(misread) };
    const card = ({ actors: [actor, ...others] }: Mention): Card =>
      cardOf(base, actor, span, labels, {
        room: previewRoom,
        names: houseNames(document.uri),
        others,
        isInReport: (other) => named.has(other),
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

  /** Reads what took too long, and the sources that the document cites, and shows it if there is something new. */
  async #readOn(document: vscode.TextDocument, lacksNames: boolean): Promise<void> {
    if (this.#reading.has(document)) return;
    this.#reading.add(document);
    try {
      const { version } = document;
      if (lacksNames) await this.#dossier.mentions.within(document, { start: 0, end: Infinity });
      const report = await citingReport(this.#dossier, document);
      const sources = report ? citedSources(report, this.#dossier.sourceIndex).sources.map(({ source }) => source) : [];
      const known = this.#cited.get(document)?.sources ?? [];
      this.#cited.set(document, { version, sources });
      const isNew = sources.length !== known.length || sources.some((source, index) => source !== known[index]);
      if (isNew || lacksNames) this.#refresh();
    } finally {
      this.#reading.delete(document);
    }
  }
}
