// The browser build of Mocha, which defines the globals used here.
import 'mocha';
import { testLineMark } from '../../scripts/vscode/test-output.mjs';

// The web extension host has no `util.format`.
Mocha.reporters.Base.consoleLog = (text: unknown = '', ...values: unknown[]) => {
  const line = String(text).replaceAll(/%[sd]/g, () => String(values.shift()));
  console.log(line.replaceAll(/^/gm, testLineMark));
};
mocha.setup({ ui: 'bdd', color: false, reporter: 'spec', timeout: 20_000 });

/**
 * The entry that VS Code calls in its web extension host: runs the tests that are bundled with it.
 *
 * @throws when a test fails, which makes VS Code exit with an error
 */
export async function run(): Promise<void> {
  // Not its callback, which the browser build does not call in a worker.
  const runner = mocha.run();
  await new Promise((resolve) => runner.once('end', resolve));
  if (runner.failures > 0) throw new Error(`${String(runner.failures)} tests failed.`);
}
