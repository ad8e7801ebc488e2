import type { Reading } from './reading';
import { contradictionsTable } from './tables/contradictions';
import {
  actorsTable,
  articleClaimsTable,
  contradictionsAccount,
  externalClaimsTable,
  relationsTable,
} from './tables/evidence';
import { predicatesTable } from './tables/predicates';
import { sourcesTable } from './tables/sources';
import { unverifiedList } from './tables/unverified';
import { vocabularyTables } from './tables/vocabularies';

/** A generated part of docs/knowledge.md: Markdown without a line break at its ends. */
export type Table = (reading: Reading) => string;

/** The generated parts of docs/knowledge.md by their names. */
export const tables: Readonly<Record<string, Table>> = {
  predicates: predicatesTable,
  sources: sourcesTable,
  vocabularies: vocabularyTables,
  'evidence: claims of the article': articleClaimsTable,
  'evidence: other claims': externalClaimsTable,
  'evidence: actors': actorsTable,
  'evidence: relations': relationsTable,
  'evidence: contradictions': contradictionsAccount,
  contradictions: contradictionsTable,
  unverified: unverifiedList,
};
