// @ts-check
/**
 * Measures how fast names are found, beside a floor and beside packages from npm, and writes `docs/benchmarks.md`. The
 * packages are installed into `test/bench/node_modules` the first time. `--quick` takes less time and writes nothing;
 * `--group ID`, once or more, measures only some of the tables and writes nothing.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { root } from './build.mjs';
import { UserError } from './vscode/install.mjs';
import { npm } from './vscode/npm.mjs';

const folder = path.join(root, 'test/bench');
const built = path.join(root, 'out/bench');
const document = path.join(root, 'docs/benchmarks.md');

const full = { rounds: 15, turnMs: 60, warmUpMs: 1000 };
const quick = { rounds: 3, turnMs: 30, warmUpMs: 300 };

process.exitCode = await main().catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, group: { type: 'string', multiple: true, default: [] } },
  });
  await installPeers();
  await buildBenchmark();
  const { runBenchmark, describeMachine } = createRequire(import.meta.url)(path.join(built, 'main.js'));
  const machine = describeMachine();
  console.log(`On ${machine}. Other work on this machine makes the figures worse; ratios suffer the least.`);
  const sections = await runBenchmark({ effort: values.quick ? quick : full, groups: values.group });
  if (values.quick || values.group.length > 0) return 0;
  const template = await readFile(path.join(folder, 'benchmarks.md'), 'utf8');
  const filled = template
    .replace('{date}', new Date().toISOString().slice(0, 10))
    .replace('{machine}', machine)
    .replace('{rounds}', String(full.rounds))
    .replace('{sections}', () => sections);
  const options = await resolveConfig(document);
  await writeFile(document, await format(filled, { ...options, parser: 'markdown' }));
  console.log(`\nWritten: ${path.relative(root, document)}`);
  return 0;
}

async function installPeers() {
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the packages to compare with (this happens once) …');
  await mkdir(built, { recursive: true });
  const logFile = path.join(root, 'out/bench-install.log');
  if (await npm(['ci', '--ignore-scripts'], { folder, logFile })) return;
  throw new UserError(`They could not be installed. Check the network or proxy and run again (details: ${logFile}).`);
}

/** Each program is a bundle of its own, so that a process runs only the code that it measures. */
async function buildBenchmark() {
  await rm(built, { recursive: true, force: true });
  const programs = (await readdir(path.join(folder, 'programs'), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );
  await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: ['main.ts', 'worker.ts', ...programs.map((file) => path.join('programs', file))].map((file) =>
      path.join('test/bench', file),
    ),
    format: 'cjs',
    logLevel: 'warning',
    outbase: 'test/bench',
    outdir: 'out/bench',
    platform: 'node',
    mainFields: ['module', 'main'],
    // As the package is, which is faster.
    minify: true,
    target: 'es2022',
  });
}
