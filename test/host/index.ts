import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { testLineMark } from '../../scripts/vscode/test-output.mjs';

/**
 * The entry that VS Code calls in its extension host: runs every test file beside this one.
 *
 * @throws when a test fails, which makes VS Code exit with an error
 */
export async function run(): Promise<void> {
  // The same stream carries VS Code's own messages, hence the mark on every line of ours.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    console.log(format(...args).replaceAll(/^/gm, testLineMark));
  };
  const mocha = new Mocha({ ui: 'bdd', color: false, reporter: 'spec', timeout: 20_000 });
  const pattern = process.env['DOSSIER_TEST_GREP'];
  if (pattern) mocha.grep(pattern);
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${String(failures)} tests failed.`);
}
