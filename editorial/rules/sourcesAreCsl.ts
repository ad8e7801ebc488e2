import { plugins } from '@citation-js/core';
import { issuedOf } from '../../src/core/knowledge/issued';
import { placed, type Rule } from '../reading';

/**
 * Every source is a CSL-JSON item to Citation.js: it keeps each field as it is. Beyond that, a date of issue is a day, month or
 * year of the calendar, and not later than the pack's review.
 */
export const sourcesAreCsl: Rule = {
  id: 'sources-are-csl',
  find: ({ raw, pack }) =>
    placed(raw.sources, '/sources').flatMap(({ entry, pointer }) => {
      const lost = lostFields(entry).map((field) => ({
        pointer: `${pointer}/${field}`,
        message: `"${field}" of the source "${entry.id}" is no CSL-JSON: the field or its value is unknown there.`,
      }));
      if (!entry.issued) return lost;
      const place = `${pointer}/issued/date-parts`;
      const shown = entry.issued['date-parts'][0]?.join('-') ?? '';
      const issued = issuedOf(entry);
      if (!issued) {
        return [
          ...lost,
          { pointer: place, message: `The source "${entry.id}" was issued on ${shown}, which is no date.` },
        ];
      }
      if (pack.reviewed && issued.first > pack.reviewed.last) {
        const message = `The source "${entry.id}" was issued on ${shown}, after the review of the pack (${raw.pack.reviewed}).`;
        return [...lost, { pointer: place, message }];
      }
      return lost;
    }),
};

function lostFields(item: object): readonly string[] {
  const [clean = {}] = plugins.input.util.clean([item], false);
  return Object.entries(item).flatMap(([field, value]) =>
    JSON.stringify(clean[field]) === JSON.stringify(value) ? [] : [field],
  );
}
