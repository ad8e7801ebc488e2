import { datesMutations } from './mutations/dates';
import { disputesMutations } from './mutations/disputes';
import { evidenceMutations } from './mutations/evidence';
import { namesMutations } from './mutations/names';
import { readingMutations } from './mutations/reading';
import { relationsMutations } from './mutations/relations';
import { sourcesMutations } from './mutations/sources';
import { statementsMutations } from './mutations/statements';
import { wordingMutations } from './mutations/wording';
import type { Mutation } from './mutations/mutation';

/** For each rule at least one broken copy of the file that the check must reject. */
export const mutations: readonly Mutation[] = [
  ...readingMutations,
  ...sourcesMutations,
  ...datesMutations,
  ...disputesMutations,
  ...statementsMutations,
  ...namesMutations,
  ...wordingMutations,
  ...relationsMutations,
  ...evidenceMutations,
];
