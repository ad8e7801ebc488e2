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
import type { Table } from './tables/table';
import { unverifiedList } from './tables/unverified';
import { vocabularyTables } from './tables/vocabularies';

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
