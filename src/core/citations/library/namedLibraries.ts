import { frontMatterOf } from '../../report/frontMatter';
import type { Markup } from '../../report/languages';
import { opensComment } from '../../report/latex/latexComments';
import { lineStart } from '../../report/lines';
import { yamlField, yamlList } from '../../report/yaml';
import { addressesIn } from '../addresses';
import { readCslYaml } from './csl';
import type { LibraryEntry } from './library';

/** What a report says about its bibliography. */
export interface NamedLibraries {
  /** The names of bibliography files as the report gives them, with `.bib` where LaTeX leaves it out. */
  readonly files: readonly string[];
  /** The sources that the report itself holds: Pandoc's `references`, LaTeX's `\bibitem`s. */
  readonly entries: readonly LibraryEntry[];
}

const none: NamedLibraries = { files: [], entries: [] };

/**
 * The bibliography that a report names: `bibliography` and `references` of the front matter, a name or a list
 * (https://pandoc.org/MANUAL.html#specifying-bibliographic-data); `\addbibresource`, `\bibliography` and the `\bibitem`s of
 * LaTeX.
 */
export function namedLibraries(text: string, markup: Markup): NamedLibraries {
  switch (markup) {
    case 'markdown':
      return inFrontMatter(text);
    case 'latex':
      return inLatex(text);
    case 'plain':
      return none;
  }
}

function inFrontMatter(text: string): NamedLibraries {
  const matter = frontMatterOf(text);
  if (!matter) return none;
  const yaml = text.slice(0, matter.end);
  return {
    files: yamlList(yaml, 'bibliography'),
    entries: yamlField(yaml, 'references') ? readCslYaml(yaml).entries : [],
  };
}

const resource =
  /\\(addbibresource|addglobalbib|addsectionbib|bibliography)[ \t]*(?:\[[^\]]*\])?[ \t]*\{([^{}]*)\}|\\bibitem[ \t]*(?:\[[^\]]*\])?[ \t]*\{([^{}]*)\}/g;

function inLatex(text: string): NamedLibraries {
  const files: string[] = [];
  const items: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  for (const { 0: command, 1: name, 2: list = '', 3: key, index } of text.matchAll(resource)) {
    if (opensComment(text.slice(lineStart(text, index), index))) continue;
    const end = index + command.length;
    if (key !== undefined) items.push({ key: key.trim(), start: end - 1 - key.length, end: end - 1 });
    // `\bibliography` lists names without their ending, the others name one file.
    else if (name === 'bibliography') for (const file of list.split(',')) files.push(withEnding(file.trim()));
    else files.push(list.trim());
  }
  const entries = items.map(({ key, ...range }, index) => {
    const body = text.slice(range.end, items[index + 1]?.start).split('\\end{thebibliography}', 1)[0] ?? '';
    return { key, addresses: addressesIn(body).map(({ address }) => address), range };
  });
  return { files: files.filter((file) => file !== ''), entries };
}

function withEnding(file: string): string {
  return file === '' || file.endsWith('.bib') ? file : `${file}.bib`;
}
