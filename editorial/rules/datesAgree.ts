import type { DateSpan } from '../../src/core/knowledge/dates';
import { parseDate, parsePeriod } from '../../src/core/knowledge/dates';
import type { Fault } from '../../src/core/knowledge/pack/problems';
import type { RawTimed } from '../../src/core/knowledge/pack/rawPack';
import { placed, statementsOf, type EditedPack, type Placed, type Rule } from '../reading';

/**
 * Nothing comes out before it is so, and nothing after the review: `knownFrom` is not before the start of the period,
 * `endKnownFrom` not before its end, and both only where they say something.
 */
export const datesAgree: Rule = {
  id: 'dates-agree',
  find: ({ raw, pack: { reviewed } }) => timedEntries(raw).flatMap((place) => faultsOf(place, reviewed)),
};

function timedEntries(raw: EditedPack): readonly Placed<RawTimed>[] {
  const ofActors = placed(raw.actors, '/actors').flatMap(({ entry, pointer }): readonly Placed<RawTimed>[] => [
    ...placed(entry.roles, `${pointer}/roles`),
    ...(entry.existence ? [{ entry: entry.existence, pointer: `${pointer}/existence` }] : []),
  ]);
  return [...ofActors, ...statementsOf(raw), ...placed(raw.relations, '/relations')];
}

function faultsOf({ entry, pointer }: Placed<RawTimed>, reviewed: DateSpan | undefined): readonly Fault[] {
  const { start, end } = (entry.period === undefined ? undefined : parsePeriod(entry.period)) ?? {};
  const knownFrom = dateOf(entry.knownFrom);
  const endKnownFrom = dateOf(entry.endKnownFrom);
  const faults: Fault[] = [];
  if (knownFrom && typeof start === 'object' && knownFrom.last < start.first) {
    faults.push({
      pointer: `${pointer}/knownFrom`,
      message: `It is known from ${entry.knownFrom ?? ''}, before its period ${entry.period ?? ''} starts.`,
    });
  }
  if (endKnownFrom && typeof end !== 'object') {
    faults.push({ pointer: `${pointer}/endKnownFrom`, message: 'The end is known from a day, but there is no end.' });
  }
  if (endKnownFrom && typeof end === 'object' && endKnownFrom.last < end.first) {
    faults.push({
      pointer: `${pointer}/endKnownFrom`,
      message: `The end is known from ${entry.endKnownFrom ?? ''}, before its period ${entry.period ?? ''} ends.`,
    });
  }
  for (const field of ['knownFrom', 'endKnownFrom'] as const) {
    const date = dateOf(entry[field]);
    if (!date || !reviewed || date.first <= reviewed.last) continue;
    faults.push({
      pointer: `${pointer}/${field}`,
      message: `${entry[field] ?? ''} is later than the review of the pack.`,
    });
  }
  return faults;
}

function dateOf(text: string | undefined): DateSpan | undefined {
  return text === undefined ? undefined : parseDate(text);
}
