import type { Name } from '../../../src/core/knowledge/model';
import type { PossibleMention } from '../../../src/core/mentions/findMentions';
import { possibleMentions } from '../../fixtures/possibleMentions';
import { createNameIndex } from '../../../src/core/mentions/nameIndex';
import { NameScanner } from '../../../src/core/mentions/nameScanner';
import { ReportSections } from '../../../src/core/report/sections/reportSections';
import { actorsOf } from './actors';

/** A scanner for names, each of an actor of its own. */
export function namesOf(names: readonly Name[]): NameScanner {
  return new NameScanner(createNameIndex(actorsOf(names)));
}

/** A Markdown report as the extension keeps it while it is open. */
export function sectionsOf(text: string, scanner: NameScanner): ReportSections<readonly PossibleMention[]> {
  return new ReportSections(text, 'markdown', (section) => possibleMentions(section, 'markdown', scanner));
}
