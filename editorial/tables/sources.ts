import { cell, countsOf, ids, table } from '../markdown';
import type { Table } from './table';

/** The sources by tier. */
export const sourcesTable: Table = ({ raw }) => {
  const rows = countsOf(raw.sources.map(({ custom }) => custom.tier)).map(([tier, count]) => {
    const ofTier = raw.sources.filter(({ custom }) => custom.tier === tier);
    const relaying = ofTier.filter(({ custom }) => custom.relays !== undefined).length;
    const dated = ofTier.filter(({ issued }) => issued !== undefined).length;
    return [cell(tier), String(count), String(dated), String(relaying), ids(ofTier.map(({ id }) => id))];
  });
  const total = `${String(raw.sources.length)} sources; ${String(
    raw.sources.filter(({ custom }) => custom.read === 'excerpt').length,
  )} were read as excerpts, ${String(raw.sources.filter(({ custom }) => custom.read === 'whole').length)} as a whole.`;
  return `${total}\n\n${table(['Tier', 'Sources', 'Dated', 'Relaying others', 'Keys'], rows)}`;
};
