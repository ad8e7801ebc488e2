import type { Insertion } from '../../report/insertion';

/** The insertions with a text behind all others and all of the report, as a block of its own. */
export function atEnd(report: string, insertions: readonly Insertion[], block: string): readonly Insertion[] {
  const last = insertions.at(-1);
  const end = report.trimEnd().length;
  if (!last || last.offset < end) return [...insertions, { offset: end, text: `${end === 0 ? '' : '\n\n'}${block}` }];
  const finalBreak = report.endsWith('\n') && last.offset === report.length ? '\n' : '';
  return [...insertions.slice(0, -1), { offset: last.offset, text: `${last.text}\n\n${block}${finalBreak}` }];
}
