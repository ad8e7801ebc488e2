import { readBibTex } from './bibTex';
import { readCslJson, readCslYaml } from './csl';
import type { ReadLibrary } from './library';

/** The kinds of bibliography files, by the end of their names. */
const readers: ReadonlyMap<string, (text: string) => ReadLibrary> = new Map([
  ['bib', readBibTex],
  ['bibtex', readBibTex],
  ['biblatex', readBibTex],
  ['json', readCslJson],
  ['yaml', readCslYaml],
  ['yml', readCslYaml],
]);

/** Whether a file is a bibliography by the end of its name. */
export function isLibrary(file: string): boolean {
  return readers.has(extensionOf(file));
}

/**
 * Reads a bibliography file: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML.
 *
 * @returns `undefined` where the name is that of another kind of file
 */
export function readLibrary(file: string, text: string): ReadLibrary | undefined {
  return readers.get(extensionOf(file))?.(text);
}

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
