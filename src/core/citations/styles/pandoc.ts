import type { Cite } from '../../knowledge/model';
import { escapeMarkdown } from '../../markup/markdown';
import type { CitationWriter, CitingReport } from '../citationWriter';
import { formatLocator } from '../locators';
import { sourceKeys } from '../sourceKeys';

/**
 * Pandoc's citations, `[@key, para. 2; @other]` (https://pandoc.org/MANUAL.html#citation-syntax), also those of Quarto and R
 * Markdown. What they cite stands in a bibliography file; the report itself needs nothing more.
 */
export function pandoc(report: CitingReport): CitationWriter {
  const keyOf = sourceKeys(report, []);
  const refer = ({ source, locator }: Cite): string => {
    const key = keyOf(source);
    const sign = signedKey(key);
    return locator ? `${sign}, ${written(formatLocator(locator))}` : sign;
  };
  return {
    position: 'before',
    between: () => ' ',
    refer: (cites) => (cites.length === 0 ? '' : ` [${[...new Set(cites.map(refer))].join('; ')}]`),
    complete: (insertions) => insertions,
  };
}

/** A key as Pandoc cites by it: in braces where it is not just letters with single signs between. */
export function signedKey(key: string): string {
  return simpleKey.test(key) ? `@${key}` : `@{${key}}`;
}

const simpleKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

/** Braces say where the locator ends, save where it is a term with numbers, which Pandoc finds by itself. */
function written(locator: string): string {
  const plain = /^[a-z]+\.(?:[a-z]\.)? \d+(?:[-–]\d+)?$/.test(locator);
  return plain || /[{}]/.test(locator) ? escapeMarkdown(locator) : `{${escapeMarkdown(locator)}}`;
}
