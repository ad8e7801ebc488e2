// @ts-check
/**
 * The pinned parts of the local VS Code, all of them npm packages. To move to a newer VS Code, change the numbers here;
 * every version has a folder of its own in the store, so nothing has to be deleted first.
 */

/**
 * @typedef {object} ServerVersion
 * @property {string} codeServer version of the npm package `code-server`, whose `lib/vscode` is the VS Code server
 * @property {string} vscode the VS Code version in it
 * @property {readonly number[]} nodeMajors the major versions of Node.js that can run it
 */

/** @type {{ readonly newest: ServerVersion, readonly oldest: ServerVersion }} */
export const servers = {
  newest: { codeServer: '4.139.1', vscode: '1.139.1', nodeMajors: [24] },
  /** The lowest VS Code that `engines.vscode` in package.json names. */
  oldest: { codeServer: '4.100.3', vscode: '1.100.3', nodeMajors: [20, 22] },
};

/** The Node.js that is fetched where the running one cannot run the server, by major version. */
export const nodePackages = Object.freeze({ 22: '22.22.0', 24: '24.21.0' });

/** `@sparticuz/chromium`: a Chromium as an npm package, for Linux on x64. Later ones do not unpack on Node.js 20. */
export const chromium = '147.0.0';
