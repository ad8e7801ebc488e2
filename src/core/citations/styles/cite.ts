import type { Cite } from '../../knowledge/model';
import { escapeLatex } from '../../markup/latex';
import type { CitationWriter, CitingReport } from '../citationWriter';
import { formatLocator } from '../locators';
import { sourceKeys } from '../sourceKeys';

/**
 * LaTeX's `\cite[para.~2]{key}`; sources without a place share one command, `\cite{key,other}`. The command is the one that the
 * report uses most, of those that cite in the same way (`\parencite`, `\autocite`, `\citep`, …). What is cited stands in a
 * bibliography file; the report itself needs nothing more.
 */
export function cite(report: CitingReport): CitationWriter {
  const keyOf = sourceKeys(report, []);
  const command = usualCommand(report.text);
  const refer = (cites: readonly Cite[]): string => {
    const commands: string[] = [];
    let bare: string[] = [];
    const flush = (): void => {
      if (bare.length > 0) commands.push(`\\${command}{${[...new Set(bare)].join(',')}}`);
      bare = [];
    };
    for (const { source, locator } of cites) {
      if (!locator) bare.push(keyOf(source));
      else {
        flush();
        const place = escapeLatex(formatLocator(locator)).replaceAll(' ', '~');
        commands.push(`\\${command}[${place}]{${keyOf(source)}}`);
      }
    }
    flush();
    return [...new Set(commands)].join(' ');
  };
  return {
    position: 'before',
    between: () => ' ',
    refer: (cites) => (cites.length === 0 ? '' : `~${refer(cites)}`),
    complete: (insertions) => insertions,
  };
}

const commands = /\\(cite|parencite|autocite|citep|footcite|smartcite|supercite)(?=[ \t]*[[{])/g;

function usualCommand(text: string): string {
  const uses = new Map<string, number>();
  for (const [, command = ''] of text.matchAll(commands)) uses.set(command, (uses.get(command) ?? 0) + 1);
  return [...uses].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 'cite';
}
