import { readBibTex } from './bibTex';
import { readCslJson, readCslYaml } from './csl';
import type { ReadLibrary } from './library';

/** The kinds of bibliography files, by the end of their names. */
const readers: Readonly<Record<string, (text: string) => ReadLibrary>> = {
  bib: readBibTex,
  bibtex: readBibTex,
  biblatex: readBibTex,
  json: readCslJson,
  yaml: readCslYaml,
  yml: readCslYaml,
};

/**
 * Reads a bibliography file: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML.
 *
 * @returns `undefined` where the name is that of another kind of file
 */
export function readLibrary(file: string, text: string): ReadLibrary | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : readers[extension]?.(text);
}
