import * as vscode from 'vscode';
import { errorReportOn } from '../../core/knowledge/errorReport';
import { linkTarget } from '../../core/markup/markdown';
import { asText, asTexts, readArguments } from '../host/arguments';
import { commands, type InsertSummaryArguments, type OpenSourceArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inform, warn } from '../host/notify';
import { reportEditor } from '../host/report';
import { actorAtCursor, pickActor } from './pickActor';

/** The entry that a row stands for. */
type Entry = Pick<InsertSummaryArguments, 'actor' | 'statements'> & OpenSourceArguments;

/**
 * The command that reports an error in an entry to whoever keeps the pack: at the pack's address, or by way of the clipboard
 * where the pack names none. The entry is a sentence or a source that is given, else the actor, else that at the cursor.
 */
export function registerReportError(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.reportError, async (argument?: unknown) => {
    const { t } = vscode.l10n;
    const dossier = await loading;
    const { actor, statements, sources } = readArguments<Entry>(argument, {
      actor: asText,
      statements: asTexts,
      sources: asTexts,
    });
    const entry = statements?.[0] ?? actor ?? sources?.[0] ?? (await askForActor(dossier));
    if (entry === undefined) return;
    const report = errorReportOn(dossier.base, entry);
    if (!report) {
      warn(t('There is no entry "{0}".', entry));
      return;
    }
    const { pack, text } = report;
    const target = report.address === undefined ? undefined : linkTarget(report.address);
    if (target !== undefined) {
      await vscode.env.openExternal(vscode.Uri.parse(target, true));
      return;
    }
    await vscode.env.clipboard.writeText(text);
    inform(
      t(
        'The pack "{0}" names no address for errors. The id and the text of the entry are on the clipboard.',
        pack.title,
      ),
    );
  });
}

async function askForActor(dossier: Dossier): Promise<string | undefined> {
  const editor = reportEditor();
  const here = editor && (await actorAtCursor(dossier, editor));
  return (here ?? (await pickActor(dossier, vscode.l10n.t('Actor whose entry has an error'))))?.id;
}
