import { styleOf, type CitationStyle } from '../../../src/core/citations/style';
import { dateSpanOf } from '../../../src/core/knowledge/dates';
import { createKnowledgeBase, type KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import type { Actor, Name, Source, Statement } from '../../../src/core/knowledge/model';
import type { Insertion } from '../../../src/core/report/insertion';
import { finish } from '../../../src/core/steps';
import { insertSummary } from '../../../src/core/summaries/insertSummary';
import { englishReportTerms } from '../../../src/core/summaries/terms';
import { timed, type Prepared } from '../program';
import { actorsOf } from './actors';
import { summaryOf } from '../../fixtures/summaryOf';
import type { Workload } from './workload';

const at = dateSpanOf(new Date(2015, 11, 26));

/** Inserts the summary of the middle one of 10,000 actors into the middle of a report that has notes, in a style. */
export function prepareInsertion({ text, names }: Workload, style: CitationStyle): Prepared {
  const report = withNotes(text);
  const base = citedBase(names);
  const actor = base.actors[base.actors.length >> 1];
  if (!actor) throw new Error('no actor');
  const run = (): readonly Insertion[] | undefined =>
    finish(
      insertSummary({
        report: { text: report, markup: 'markdown', style: styleOf(report, 'markdown', style), libraries: [] },
        cursors: [report.length >> 1],
        textsAt: () => [summaryOf(base, actor, at)],
        terms: englishReportTerms,
      }),
    );
  const { value, ms } = timed(run);
  if (!value) throw new Error('It cannot be inserted.');
  return { run, facts: { firstMs: ms } };
}

/** The report with a reference in every third paragraph, and the notes at its end. */
function withNotes(text: string): string {
  let notes = 0;
  const body = text.replace(/\.\n\n/g, (end, offset: number) =>
    offset % 3 === 0 && notes < 300 ? `.[^n${String(notes++)}]\n\n` : end,
  );
  const defined = Array.from(
    { length: notes },
    (_, index) => `[^n${String(index)}]: https://source.example/${String(index)}`,
  );
  return `${body.trimEnd()}\n\n${defined.join('\n')}\n`;
}

/** 10,000 actors of the names, each with six sentences that cite two of 20,000 sources. */
export function citedBase(names: readonly Name[]): KnowledgeBase {
  const sources = Array.from({ length: 20_000 }, (_, index): Source => {
    const key = `source${String(index)}`;
    const csl = { id: key, type: 'webpage', title: `Title ${key}`, URL: `https://www.source.example/${key}/` };
    return { id: `bench/${key}`, key, csl: { ...csl, custom: { tier: 'press', read: 'whole' } } };
  });
  const actors = actorsOf(names.slice(0, 10_000)).map((actor, position): Actor => ({
    ...actor,
    statements: statementsOf(actor.id, sources.slice(position, position + 8)),
  }));
  const pack = {
    id: 'bench',
    title: '',
    description: '',
    version: '1',
    licence: '',
    otherNames: [],
    claims: [],
    links: [],
    relations: [],
  };
  return createKnowledgeBase([{ ...pack, sources, actors }]);
}

function statementsOf(actor: string, sources: readonly Source[]): readonly Statement[] {
  return Array.from({ length: 6 }, (_, index) => ({
    id: `${actor}/${String(index)}`,
    text: `Sentence ${String(index)} says what the actor did on that day, and with whom.`,
    claims: [],
    cites: [sources[index], sources[index + 2]].flatMap((source) => (source ? [{ source }] : [])),
  }));
}
