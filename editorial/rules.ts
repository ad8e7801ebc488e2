import type { Rule } from './reading';
import { articleClaimsCiteTheArticle } from './rules/articleClaimsCiteTheArticle';
import { clausesReadAsClauses } from './rules/clausesReadAsClauses';
import { contradictionsAreResolved } from './rules/contradictionsAreResolved';
import { datesAgree } from './rules/datesAgree';
import { deniedClaimsAreJudged } from './rules/deniedClaimsAreJudged';
import { disputedClaimsAreLinked } from './rules/disputedClaimsAreLinked';
import { disputedRelationsRestOnDisputes } from './rules/disputedRelationsRestOnDisputes';
import { disputesAreWorded } from './rules/disputesAreWorded';
import { disputesReachStatements } from './rules/disputesReachStatements';
import { evidenceIsAccountedFor } from './rules/evidenceIsAccountedFor';
import { judgementsAreInOrder } from './rules/judgementsAreInOrder';
import { keysAreWellFormed } from './rules/keysAreWellFormed';
import { loadedWordsAreQuoted } from './rules/loadedWordsAreQuoted';
import { namesAreNames } from './rules/namesAreNames';
import { nothingIsDoubled } from './rules/nothingIsDoubled';
import { opinionsNameTheirHolder } from './rules/opinionsNameTheirHolder';
import { ordinaryWordsAreWeak } from './rules/ordinaryWordsAreWeak';
import { predicatesAreDescribed } from './rules/predicatesAreDescribed';
import { sourcesAreCited } from './rules/sourcesAreCited';
import { sourcesAreCsl } from './rules/sourcesAreCsl';
import { sourcesCanCarryClaims } from './rules/sourcesCanCarryClaims';
import { statementsRestOnClaims } from './rules/statementsRestOnClaims';
import { strongNamesAreUnshared } from './rules/strongNamesAreUnshared';
import { summariesFit } from './rules/summariesFit';
import { undatedSourcesAreBounded } from './rules/undatedSourcesAreBounded';
import { textIsClean } from './rules/textIsClean';

/**
 * All rules beyond what the program itself asks of a pack (the rule `readable`). docs/knowledge.md says them in prose, and
 * test/editorial/mutations.ts breaks each of them.
 */
export const rules: readonly Rule[] = [
  statementsRestOnClaims,
  sourcesAreCited,
  sourcesAreCsl,
  keysAreWellFormed,
  sourcesCanCarryClaims,
  undatedSourcesAreBounded,
  datesAgree,
  judgementsAreInOrder,
  disputedClaimsAreLinked,
  deniedClaimsAreJudged,
  disputesReachStatements,
  disputesAreWorded,
  disputedRelationsRestOnDisputes,
  clausesReadAsClauses,
  opinionsNameTheirHolder,
  strongNamesAreUnshared,
  ordinaryWordsAreWeak,
  namesAreNames,
  textIsClean,
  loadedWordsAreQuoted,
  summariesFit,
  predicatesAreDescribed,
  nothingIsDoubled,
  evidenceIsAccountedFor,
  articleClaimsCiteTheArticle,
  contradictionsAreResolved,
];
