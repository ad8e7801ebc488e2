import { cell, countsOf, table } from '../markdown';
import type { Table } from './table';

/** How often each value of the small vocabularies occurs. */
export const vocabularyTables: Table = ({ raw }) => {
  const judgements = raw.claims.flatMap(({ content }) => content.map(({ judgement }) => judgement));
  const lists: readonly (readonly [what: string, values: readonly string[]])[] = [
    ['Kinds of actors', raw.actors.flatMap(({ kinds }) => [...new Set(kinds.map(({ kind }) => kind))])],
    ['Kinds of names', raw.actors.flatMap(({ names }) => names.map(({ kind }) => kind))],
    ['Kinds of claims', raw.claims.map(({ kind }) => kind)],
    ['Attribution of claims', raw.claims.map(({ attribution }) => attribution.judgement)],
    ['Content of claims (all judgements)', judgements],
    ['Content of claims (as of the review)', raw.claims.flatMap(({ content }) => content.at(-1)?.judgement ?? [])],
    ['Links', raw.links.map(({ type }) => type)],
    ['Status of relations', raw.relations.map(({ status }) => status)],
  ];
  return table(
    ['Vocabulary', 'Values, with how often each occurs'],
    lists.map(([what, values]) => [
      what,
      countsOf(values)
        .map(([value, count]) => `${cell(value)} ${String(count)}`)
        .join(', '),
    ]),
  );
};
