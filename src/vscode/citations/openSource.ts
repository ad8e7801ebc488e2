import * as vscode from 'vscode';
import { formatSource, englishTerms, shortSource } from '../../core/citations/formatSource';
import type { Source } from '../../core/knowledge/model';
import { linkTarget } from '../../core/markup/markdown';
import { asTexts, readArguments } from '../host/arguments';
import { commands, type OpenSourceArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { warn, withoutIcons } from '../host/notify';

/** The command that opens a source in the browser, asking which where there are several. */
export function registerOpenSource(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.openSource, async (argument?: unknown) => {
    const dossier = await loading;
    const { sources: ids } = readArguments<OpenSourceArguments>(argument, { sources: asTexts });
    const sources = ids?.flatMap((id) => dossier.base.source(id) ?? []) ?? dossier.base.sources;
    const source = sources.length === 1 ? sources[0] : await pickSource(sources, dossier);
    if (!source) return;
    const target = source.csl.URL === undefined ? undefined : linkTarget(source.csl.URL);
    if (target === undefined) {
      warn(vscode.l10n.t('The source {0} has no address that can be opened.', source.key));
      return;
    }
    await vscode.env.openExternal(vscode.Uri.parse(target, true));
  });
}

async function pickSource(sources: readonly Source[], { labels }: Dossier): Promise<Source | undefined> {
  const items = sources.map((source) => ({
    source,
    label: withoutIcons(shortSource(source, labels.locale)),
    description: source.key,
    detail: withoutIcons(formatSource(source, undefined, englishTerms).text),
  }));
  const options = { placeHolder: vscode.l10n.t('Source to open'), matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.source;
}
