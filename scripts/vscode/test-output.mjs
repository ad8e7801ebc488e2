// @ts-check
/**
 * How test results travel: the tests inside VS Code mark their lines, because the same stream carries VS Code's own
 * messages, and every runner of tests ends with Mocha's summary, from which the counts are read.
 */

/** What every line of the tests inside VS Code starts with. */
export const testLineMark = '[test] ';

/**
 * @param {string} text a message from the extension host
 * @returns {string[]} the test lines in it, without their mark
 */
export function testLines(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith(testLineMark))
    .map((line) => line.slice(testLineMark.length));
}

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Reads the counts from Mocha's closing summary, `3 passing (20ms)` and so on.
 *
 * @param {string} output everything the runner printed, with or without marks
 * @returns {Counts | undefined} undefined when the runner did not get to its summary
 */
export function readCounts(output) {
  const lines = output.split(/\r?\n/).map((line) => line.replace(testLineMark, ''));
  const start = lines.findLastIndex((line) => /^ {2}\d+ passing \(.+\)$/.test(line));
  if (start < 0) return undefined;
  /** @param {string} word */
  const count = (word) =>
    Number(
      lines.slice(start, start + 3).flatMap((line) => new RegExp(`^ {2}(\\d+) ${word}\\b`).exec(line)?.[1] ?? [])[0] ??
        0,
    );
  return { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
}
