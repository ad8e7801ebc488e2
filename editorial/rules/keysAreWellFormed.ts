import type { CslItem } from '../../src/core/knowledge/model';
import { placed, type Rule } from '../reading';

const keyPattern = /^[a-z]+?(\d{4})?[a-z]?$/;

/**
 * A citation key is the author or publisher in lower-case letters, the year of issue exactly where the source shows one, and
 * where that is not enough one more letter.
 */
export const keysAreWellFormed: Rule = {
  id: 'keys-are-well-formed',
  find: ({ raw }) =>
    placed(raw.sources, '/sources').flatMap(({ entry, pointer }) => {
      const message = faultOf(entry);
      return message === undefined ? [] : [{ pointer: `${pointer}/id`, message }];
    }),
};

function faultOf({ id, issued }: CslItem): string | undefined {
  const match = keyPattern.exec(id);
  if (!match) return `The key "${id}" is not lower-case letters, a year and at most one letter.`;
  const [, inKey] = match;
  const year = issued?.['date-parts'][0]?.[0];
  if (year === undefined) {
    return inKey === undefined ? undefined : `The key "${id}" has a year, but the source has no date of issue.`;
  }
  if (inKey === undefined) return `The key "${id}" lacks the year of issue, ${String(year)}.`;
  return Number(inKey) === year ? undefined : `The key "${id}" has another year than the issue, ${String(year)}.`;
}
