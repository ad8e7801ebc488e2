import * as vscode from 'vscode';
import { addressOf, englishTerms, formatSource } from '../../core/citations/formatSource';
import type { CitingReport } from '../../core/citations/citationWriter';
import type { DateSpan } from '../../core/knowledge/dates';
import { applyInsertions } from '../../core/report/insertion';
import { finish } from '../../core/steps';
import { HouseStyle } from '../../core/summaries/houseStyle';
import { insertSummary } from '../../core/summaries/insertSummary';
import { offersOn, sentencesWith } from '../../core/summaries/summary';
import { englishReportTerms } from '../../core/summaries/terms';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { warn } from '../host/notify';
import { reportSelector } from '../host/report';
import { carriedBy, type Carried } from './carried';
import { carriedEdit } from './carriedEdit';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('dossier', 'cited');
const textType = 'text/plain';

/** What is selected in the sidebar, and the date for which it is shown. */
export interface SelectedRows {
  readonly rows: readonly unknown[];
  readonly at: DateSpan;
}

/**
 * The command that copies rows of the sidebar as plain text with its sources; pasted into a report, that becomes what the commands
 * would insert there.
 */
export function registerCopyRows(loading: Promise<Dossier>, selected: () => Promise<SelectedRows>): vscode.Disposable {
  let copied: { readonly text: string; readonly carried: Carried } | undefined;
  const copy = async (rows: readonly unknown[], at: DateSpan): Promise<void> => {
    const carried = carriedBy(rows);
    const text = carried && plainText(await loading, carried, at);
    if (!carried || text === undefined) {
      warn(vscode.l10n.t('Nothing was copied: select an actor, a sentence, a claim or a source in the sidebar.'));
      return;
    }
    await vscode.env.clipboard.writeText(text);
    copied = { text, carried };
  };
  const provider: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
      const text = await data.get(textType)?.asString();
      // The clipboard of some systems has its own line breaks.
      if (text === undefined || text.replaceAll('\r\n', '\n') !== copied?.text) return undefined;
      const edit = await carriedEdit(await loading, document, ranges, copied.carried);
      if (token.isCancellationRequested || !(edit instanceof vscode.WorkspaceEdit)) return undefined;
      const paste = new vscode.DocumentPasteEdit('', vscode.l10n.t('Insert with Sources'), kind);
      paste.additionalEdit = edit;
      return [paste];
    },
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.copyRows, async (argument?: unknown, others?: unknown) => {
      const { rows, at } = await selected();
      const given = Array.isArray(others) && others.length > 0 ? (others as readonly unknown[]) : [argument];
      await copy(carriedBy(given) ? given : rows, at);
    }),
    vscode.languages.registerDocumentPasteEditProvider(reportSelector, provider, {
      pasteMimeTypes: [textType],
      providedPasteEditKinds: [kind],
    }),
  );
}

/** What is carried as text that needs nothing else: sentences with numbers and the sources under them, or sources. */
function plainText(dossier: Dossier, carried: Carried, at: DateSpan): string | undefined {
  const { base } = dossier;
  const { actors: ids = [], statements, sources = [] } = carried;
  const actors = ids.flatMap((id) => base.actor(id) ?? []);
  if (actors.length === 0) {
    const cited = sources.flatMap((id) => base.source(id) ?? []);
    const lines = cited.map((source) => {
      return [formatSource(source, undefined, englishTerms).text, addressOf(source.csl)].filter(Boolean).join(', ');
    });
    return lines.length > 0 ? lines.join('\n') : undefined;
  }
  const given = statements
    ? sentencesWith(base, actors, statements, at, englishReportTerms)
    : actors.map((actor) =>
        offersOn(base, actor, at, englishReportTerms)
          .filter(({ kind: offered }) => offered === 'summary')
          .map(({ sentence }) => sentence),
      );
  const texts = given.filter((text) => text.length > 0);
  const empty: CitingReport = { text: '', markup: 'plain', style: 'numbered', libraries: [] };
  const house = new HouseStyle(dossier.houseNames(undefined), at);
  const insertions =
    texts.length > 0
      ? finish(
          insertSummary({
            report: empty,
            cursors: [0],
            textsAt: () => house.word(texts, ''),
            terms: englishReportTerms,
          }),
        )
      : undefined;
  return insertions && applyInsertions('', insertions);
}
