// @ts-check
/**
 * Runs the stages named as arguments, all of `npm test` when none is named, then sums up. A stage that fails does not
 * keep the later ones from running; a failed build does. `--grep TEXT` runs only the tests whose title has it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, buildTests, root } from './build.mjs';
import { packageExtension } from './package.mjs';
import { ensureBrowser } from './vscode/browser.mjs';
import { runCommand } from './vscode/command.mjs';
import { UserError, ensureServer } from './vscode/install.mjs';
import { npmCommand } from './vscode/npm.mjs';
import { readCounts } from './vscode/test-output.mjs';
import { servers } from './vscode/versions.mjs';

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {number} seconds after which it counts as hung
 * @property {boolean} [counted] whether it runs tests and has to report how many
 * @property {keyof typeof servers} [server] the local VS Code it needs
 * @property {() => Command | Promise<Command>} command
 */
/** @typedef {{ file: string, args: readonly string[], env?: Record<string, string> }} Command */
/**
 * @typedef {object} Result
 * @property {string} title
 * @property {number} duration in milliseconds
 * @property {import('./vscode/test-output.mjs').Counts} [counts]
 * @property {string} [problem] why it failed, beside failing tests
 * @property {boolean} [interrupted] whether the user wants no more
 */

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });

/** @type {Readonly<Record<string, Stage>>} */
const stages = {
  check: { title: 'Type check', seconds: 120, command: () => npmScript('check') },
  lint: { title: 'Lint', seconds: 120, command: () => npmScript('lint') },
  knowledge: { title: 'Knowledge check', seconds: 120, command: () => npmScript('check:knowledge') },
  unit: {
    title: 'Unit tests',
    seconds: 180,
    counted: true,
    command: () => mocha(['unit', 'editorial', 'harness'], 10),
  },
  host: inVSCode('Tests in VS Code', 'newest', () => hostTests('newest')),
  ui: inVSCode('Window tests', 'newest', () => mocha(['ui'], 60)),
  vsix: inVSCode('Package tests', 'newest', async () => {
    const file = await packageExtension(path.join(root, 'out'));
    return { ...mocha(['vsix'], 60), env: { DOSSIER_VSIX: file } };
  }),
  oldest: inVSCode('Tests in the oldest VS Code', 'oldest', () => hostTests('oldest')),
  typing: inVSCode('How typing feels', 'newest', () => mocha(['typing'], 240)),
  desktop: { title: 'Tests in desktop VS Code', seconds: 600, counted: true, command: () => hostTests('desktop') },
};
const usual = ['check', 'lint', 'knowledge', 'unit', 'host', 'ui', 'vsix'];

process.exitCode = (await main()) ? 0 : 1;

/** @returns {Promise<boolean>} whether everything passed */
async function main() {
  const chosen = positionals.length > 0 ? positionals : usual;
  const unknown = chosen.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0) {
    console.error(`Unknown stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);
    return false;
  }
  /** @type {Result[]} */
  const results = [];
  const build = await attempt('Build', async () => {
    await buildExtension();
    await buildTests();
    return {};
  });
  if (build.problem) results.push(build);
  else {
    for (const name of chosen) {
      const stage = stages[name];
      if (!stage) continue;
      const result = await attempt(stage.title, () => runStage(stage));
      results.push(result);
      if (result.interrupted) break;
    }
  }
  return summarise(results);
}

/**
 * @param {string} title
 * @param {() => Promise<Omit<Result, 'title' | 'duration'>>} action
 * @returns {Promise<Result>}
 */
async function attempt(title, action) {
  console.log(`\n── ${title} ──\n`);
  const started = Date.now();
  const outcome = await action().catch((error) => {
    const message = error instanceof Error ? error.message : String(error);
    // esbuild has already shown its errors, and a user error needs no stack.
    if (error instanceof UserError) console.error(message);
    else if (!(error instanceof Error && 'errors' in error)) console.error(error);
    return { problem: message.split('\n')[0]?.replace(/:$/, '') ?? 'failed' };
  });
  return { title, duration: Date.now() - started, ...outcome };
}

/**
 * @param {Stage} stage
 * @returns {Promise<Omit<Result, 'title' | 'duration'>>}
 */
async function runStage(stage) {
  if (stage.server) {
    // Here rather than in the tests: a slow download is no hung test.
    const store = path.join(root, '.vscode-test');
    await ensureServer(store, servers[stage.server], console.log);
    await ensureBrowser(store, console.log);
  }
  const { file, args, env } = await stage.command();
  const { code, output, timedOut, interrupted } = await runCommand(file, args, {
    folder: root,
    env: { ...env, ...(values.grep ? { DOSSIER_TEST_GREP: values.grep } : {}) },
    seconds: stage.seconds,
  });
  const counts = stage.counted ? readCounts(output) : undefined;
  const problem = explain();
  return { interrupted, ...(counts ? { counts } : {}), ...(problem ? { problem } : {}) };

  function explain() {
    if (interrupted) return 'was interrupted';
    if (timedOut) return `did not end within ${stage.seconds} seconds and was stopped`;
    if (stage.counted && !counts) return 'ended without a result';
    if (counts && counts.passed + counts.failed === 0) return 'ran no test';
    if (code !== 0 && !counts?.failed) return `failed (exit code ${code})`;
    return undefined;
  }
}

/**
 * Prints one line for each stage and the total, in which a stage that failed without a failing test counts as one.
 *
 * @param {readonly Result[]} results
 * @returns {boolean} whether everything passed
 */
function summarise(results) {
  const width = Math.max(...results.map(({ title }) => title.length));
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n── Summary ──\n');
  for (const { title, duration, counts, problem } of results) {
    const outcome = [counts && formatCounts(counts), problem].filter(Boolean).join('; ') || 'passed';
    console.log(`${title.padEnd(width)}  ${outcome} (${(duration / 1000).toFixed(1)} s)`);
    total.passed += counts?.passed ?? 0;
    total.failed += (counts?.failed ?? 0) + (problem ? 1 : 0);
    total.skipped += counts?.skipped ?? 0;
  }
  console.log(`\nTotal: ${formatCounts(total)}`);
  return total.failed === 0;
}

/** @param {import('./vscode/test-output.mjs').Counts} counts */
function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} title
 * @param {keyof typeof servers} server
 * @param {Stage['command']} command
 * @returns {Stage}
 */
function inVSCode(title, server, command) {
  return { title, seconds: 600, counted: true, server, command };
}

/**
 * @param {string} name
 * @returns {Command}
 */
function npmScript(name) {
  const { command, prefix } = npmCommand();
  return { file: command, args: [...prefix, 'run', '--silent', name] };
}

/**
 * Mocha on plain Node.js over the built tests in folders of `out/test`.
 *
 * @param {readonly string[]} folders
 * @param {number} seconds allowed for one test
 * @returns {Command}
 */
function mocha(folders, seconds) {
  const found = folders
    .map((folder) => path.join('out/test', folder))
    .filter((folder) => existsSync(path.join(root, folder)));
  if (found.length === 0) throw new Error('There are no tests.');
  const grep = values.grep ? ['--grep', values.grep] : [];
  return {
    file: process.execPath,
    args: ['node_modules/mocha/bin/mocha.js', '--recursive', '--exit', `--timeout=${seconds}s`, ...grep, ...found],
  };
}

/**
 * @param {string} where
 * @returns {Command}
 */
function hostTests(where) {
  return { file: process.execPath, args: ['scripts/vscode/host-tests.mjs', `--where=${where}`] };
}
