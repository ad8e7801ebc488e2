import { cell, ids, table } from '../markdown';
import { actorsShowing, standingFor } from '../standing';
import type { Table } from './table';

/** How each contradiction in the evidence was resolved, and where the file shows it. */
export const contradictionsTable: Table = ({ raw, material }) => {
  const standing = standingFor(raw);
  const rows = (material?.evidence.contradictions ?? []).map((id) => {
    const { question = '', resolution = '' } = material?.contradictions[id] ?? {};
    const actors = actorsShowing(raw, id);
    return [
      id,
      cell(question),
      cell(resolution),
      ids(standing.get(id) ?? []) || '—',
      actors.length > 0 ? ids(actors) : '—',
    ];
  });
  return table(
    ['Evidence', 'What differs', 'How the file resolves it', 'Claims and links', 'In the summaries of'],
    rows,
  );
};
