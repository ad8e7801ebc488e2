import { cell, ids, table } from '../markdown';
import type { Table } from './table';

/** The vocabulary of relations, in the order of the file. */
export const predicatesTable: Table = ({ raw }) =>
  table(
    ['Predicate', 'From the subject', 'From the object', 'When it applies, and what it does not say', 'Relations'],
    raw.predicates.map(({ id, label, inverse, description }) => [
      ids([id]),
      cell(label),
      cell(inverse),
      cell(description),
      String(raw.relations.filter(({ predicate }) => predicate === id).length),
    ]),
  );
