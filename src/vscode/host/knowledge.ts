import * as vscode from 'vscode';
import { createKnowledgeBase, type KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Problem } from '../../core/knowledge/pack/problems';
import { readPack } from '../../core/knowledge/pack/readPack';
import { reportError } from './notify';

const emptyBase = createKnowledgeBase([]);

/**
 * Reads the pack of a file. Never rejects: where the file is missing or nothing in it is sound, the base is empty; what is
 * wrong stands in the log, and one notification says so.
 */
export async function loadKnowledge(file: vscode.Uri, log: vscode.LogOutputChannel): Promise<KnowledgeBase> {
  let text: string;
  try {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    log.error(
      `${displayPath(file)}: the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    reportError(
      vscode.l10n.t('The knowledge file {0} cannot be read. Reinstall the extension.', displayPath(file)),
      log,
    );
    return emptyBase;
  }
  const { pack, problems } = readPack(text);
  for (const problem of problems) log.error(`${place(file, problem)}: ${problem.message}`);
  const [first, ...others] = problems;
  if (first) {
    const more = others.length > 0 ? ` ${vscode.l10n.t('({0} more in the log)', others.length)}` : '';
    const outcome = pack
      ? vscode.l10n.t('The knowledge file has errors; what is sound was loaded.')
      : vscode.l10n.t('The knowledge file was not loaded.');
    reportError(`${outcome} ${place(file, first)}: ${first.message}${more}`, log);
  }
  if (!pack) return emptyBase;
  log.info(`${pack.id} ${pack.version}: ${String(pack.actors.length)} actors, ${String(pack.claims.length)} claims`);
  return createKnowledgeBase([pack]);
}

function place(file: vscode.Uri, { position, pointer }: Problem): string {
  const at = `${displayPath(file)}:${String(position.line + 1)}:${String(position.column + 1)}`;
  return pointer === '' ? at : `${at} (${pointer})`;
}

function displayPath(file: vscode.Uri): string {
  return file.scheme === 'file' ? file.fsPath : file.toString(true);
}
