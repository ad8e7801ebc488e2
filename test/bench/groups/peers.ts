import { median, quotients, spreadOf } from '../measure/statistics';
import { figure, spread } from '../measure/table';
import { floorOf, type Group, type Result } from './group';
import { differences } from './differences';

export const peers: Group = {
  id: 'peers',
  title: 'Beside packages from npm',
  about:
    'The same names and the same English text. Each package gets what makes it give our answer at the least cost, within the ' +
    'measured time: text and names in small letters, a check for whole words, the longest name, and each hit held against ' +
    'the name. `@monyone/aho-corasick/fast` has 10,000 names, since it did not build 100,000 within 55 seconds; it is not part of the ' +
    'verdict below. How many times faster Dossier is, is counted ' +
    'with the same list. All of them are under the MIT licence.',
  baseOf: floorOf,
  table: (results) => ({
    head: ['Program', 'Names', 'Share of the floor', 'Dossier is faster, times', 'Built in, ms', 'Same answer'],
    rows: bySpeed(results).map((result) => [
      result.title,
      namesIn(result),
      spread(spreadOf(quotients(result.base.times, result.times))),
      spread(spreadOf(timesFaster(result, results))),
      figure(result.facts['buildMs'] ?? NaN),
      answer(result, results),
    ]),
  }),
  remarks: (results) => [fastestPackage(results), ...results.flatMap((result) => describe(result, results))],
};

function bySpeed(results: readonly Result[]): readonly Result[] {
  const share = ({ base, times }: Result): number => median(quotients(base.times, times));
  return results.toSorted((left, right) => share(right) - share(left));
}

function namesIn({ workload }: Result): string {
  return workload === 'english-10k' ? '10,000' : '100,000';
}

function ours({ workload }: Result, results: readonly Result[]): Result {
  const own = results.find((result) => result.program === 'scan' && result.workload === workload);
  if (!own) throw new Error(`Dossier was not measured on ${workload}.`);
  return own;
}

function timesFaster(result: Result, results: readonly Result[]): readonly number[] {
  return quotients(result.times, ours(result, results).times);
}

function answer(result: Result, results: readonly Result[]): string {
  return differences(ours(result, results).hits ?? [], result.hits ?? []).count === 0 ? 'yes' : 'no';
}

function describe(result: Result, results: readonly Result[]): readonly string[] {
  const { count, examples } = differences(ours(result, results).hits ?? [], result.hits ?? []);
  if (count === 0) return [];
  return [`${result.title} does not give the same answer in ${figure(count)} places, such as ${examples.join(', ')}.`];
}

function fastestPackage(results: readonly Result[]): string {
  const fastest = bySpeed(results).find(
    (result) =>
      result.workload === 'english-100k' &&
      result.program.startsWith('peers/') &&
      result.program !== 'peers/map-trie' &&
      answer(result, results) === 'yes',
  );
  if (!fastest) return 'No package gave the same answer.';
  const { median: times } = spreadOf(timesFaster(fastest, results));
  return `The fastest package that gives the same answer with 100,000 names is ${fastest.title}; Dossier is ${figure(times)} times faster.`;
}
