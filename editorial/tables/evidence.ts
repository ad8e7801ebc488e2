import { cell, ids, table } from '../markdown';
import { articleKey, type Evidence } from '../material';
import type { Reading } from '../reading';
import { standingFor } from '../standing';
import type { Table } from './table';

/** The account of the claims of the article: what stands for each, in which paragraph it is, and how it is judged. */
export const articleClaimsTable: Table = (reading) => claimAccount(reading, 'articleClaims', 'claims of the article');

/** The account of the claims from elsewhere. */
export const externalClaimsTable: Table = (reading) => claimAccount(reading, 'externalClaims', 'claims from elsewhere');

/** The account of the actors. */
export const actorsTable: Table = (reading) =>
  account(reading, 'actors', 'actors', 'Actor', 'Statements', (entries) =>
    entries.map((id) => String(reading.raw.actors.find((actor) => actor.id === id)?.statements.length ?? 0)).join(', '),
  );

/** The account of the relations. */
export const relationsTable: Table = (reading) =>
  account(reading, 'relations', 'relations', 'Relations', 'Status', (entries) =>
    entries.map((id) => cell(reading.raw.relations.find((relation) => relation.id === id)?.status ?? '')).join(', '),
  );

/** The account of the contradictions. */
export const contradictionsAccount: Table = (reading) =>
  total(reading, 'contradictions', 'contradictions', standingFor(reading.raw));

function claimAccount(reading: Reading, part: keyof Evidence, what: string): string {
  const claims = new Map(reading.raw.claims.map((claim) => [claim.id, claim]));
  const head = part === 'articleClaims' ? 'Paragraph; attribution; content' : 'Attribution; content';
  return account(reading, part, what, 'Claims', head, (entries) =>
    entries
      .map((id) => {
        const claim = claims.get(id);
        if (!claim) return '';
        const paragraphs = claim.cites.flatMap(({ source, locator }) =>
          source === articleKey && locator ? [locator.value] : [],
        );
        const judgements = claim.content.map(({ judgement }) => judgement).join(', then ');
        const place = part === 'articleClaims' ? `${paragraphs.join(', ')}; ` : '';
        return cell(`${place}${claim.attribution.judgement}; ${judgements}`);
      })
      .join(' / '),
  );
}

function account(
  reading: Reading,
  part: keyof Evidence,
  what: string,
  head: string,
  more: string,
  describe: (entries: readonly string[]) => string,
): string {
  const standing = standingFor(reading.raw);
  const rows = (reading.material?.evidence[part] ?? []).map((id) => {
    const entries = standing.get(id) ?? [];
    return [id, entries.length > 0 ? ids(entries) : '—', describe(entries)];
  });
  return `${total(reading, part, what, standing)}\n\n${table(['Evidence', head, more], rows)}`;
}

function total(
  { material }: Reading,
  part: keyof Evidence,
  what: string,
  standing: ReadonlyMap<string, readonly string[]>,
): string {
  const all = material?.evidence[part] ?? [];
  return `**${String(all.filter((id) => standing.has(id)).length)} of ${String(all.length)} ${what}** are accounted for.`;
}
