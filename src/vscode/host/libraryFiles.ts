import * as vscode from 'vscode';
import type { Library, ReadLibrary } from '../../core/citations/library/library';
import { isLibrary, readLibrary } from '../../core/citations/library/readLibrary';
import { warn } from './notify';

/** Bytes; a bibliography of so many has some hundred thousand entries. */
const largest = 100_000_000;

interface ReadFile {
  /** What tells that the file is still the same. */
  readonly state: string;
  readonly read: ReadLibrary;
}

/** Reads the bibliography files that reports name, each anew only when it has changed. */
export class LibraryFiles {
  readonly #files = new Map<string, ReadFile>();
  readonly #told = new Set<string>();

  /**
   * The bibliographies of these names, beside the document or in its workspace folder. One that is not there yet is left out; so is
   * one that cannot be read, and one message says so, once for each problem.
   */
  async read(document: vscode.TextDocument, names: readonly string[]): Promise<readonly Library[]> {
    const libraries = await Promise.all(names.map((name) => this.#library(document, name)));
    return libraries.filter((library) => library !== undefined);
  }

  /** Where the file of this name is, or is to be; `undefined` where that is not on this machine, or the document is on none. */
  async find(document: vscode.TextDocument, name: string): Promise<vscode.Uri | undefined> {
    const places = placesOf(document, name);
    for (const place of places) if (await exists(place)) return place;
    return places[0];
  }

  /** The first of these names that has no file yet; `undefined` where all have, or could have none on this machine. */
  async missing(document: vscode.TextDocument, names: readonly string[]): Promise<string | undefined> {
    for (const name of names) {
      const uri = await this.find(document, name);
      if (uri && !(await exists(uri))) return name;
    }
    return undefined;
  }

  async #library(document: vscode.TextDocument, name: string): Promise<Library | undefined> {
    const { t } = vscode.l10n;
    const uri = await this.find(document, name);
    if (!uri) return undefined;
    try {
      const { entries, problem } = (await this.#readFile(uri)) ?? {};
      if (problem !== undefined) this.#tell(uri, t('The bibliography {0} has an error: {1}.', name, problem));
      if (!entries) this.#tell(uri, t('The bibliography {0} is neither BibTeX, CSL-JSON nor CSL-YAML.', name));
      return entries && { file: name, entries };
    } catch {
      // One that is not there yet is offered to be made.
      if (await exists(uri)) {
        this.#tell(uri, t('The bibliography {0}, which the report names, cannot be read.', name));
      }
      return undefined;
    }
  }

  /** @throws where the file cannot be read */
  async #readFile(uri: vscode.Uri): Promise<ReadLibrary | undefined> {
    if (!isLibrary(uri.path)) return undefined;
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    const stat = open ? undefined : await vscode.workspace.fs.stat(uri);
    if ((stat?.size ?? 0) > largest) throw new Error(`${key} is larger than a bibliography can be.`);
    const state = open ? `v${String(open.version)}` : `${String(stat?.mtime)} ${String(stat?.size)}`;
    const known = this.#files.get(key);
    if (known?.state === state) return known.read;
    const text = open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const read = readLibrary(uri.path, text);
    if (read) this.#files.set(key, { state, read });
    return read;
  }

  #tell(uri: vscode.Uri, message: string): void {
    const problem = `${uri.toString()} ${message}`;
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    warn(message);
  }
}

/** Where a file of this name may be: at its path, else beside the document, else in the workspace folder. */
function placesOf(document: vscode.TextDocument, name: string): readonly vscode.Uri[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return [];
  if (/^[a-z]:[\\/]/i.test(name)) return [vscode.Uri.file(name)];
  // An address without a scheme, such as `//host/file`, is none on this machine.
  if (name.startsWith('//')) return [];
  if (name.startsWith('/')) return [document.uri.with({ path: name })];
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = document.isUntitled ? [] : [vscode.Uri.joinPath(document.uri, '..', name)];
  return [...beside, ...(folder ? [vscode.Uri.joinPath(folder, name)] : [])];
}

/** Whether a file is there; one that nobody can look at may be. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
  }
}
