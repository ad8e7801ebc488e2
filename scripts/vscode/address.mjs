// @ts-check
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WindowContent
 * @property {string} folder the folder to open
 * @property {string} [file] a file to show in it
 * @property {string} [extensionPath] a development extension, for servers that allow one
 * @property {string} [testsPath] the entry of its tests, to be run in the extension host
 */

/**
 * The address of a VS Code window.
 *
 * @param {Pick<import('./server.mjs').Server, 'authority' | 'token'>} server
 * @param {WindowContent} content
 * @returns {string}
 */
export function windowAddress({ authority, token }, { folder, file, extensionPath, testsPath }) {
  /** @param {string} fsPath */
  const remote = (fsPath) => `vscode-remote://${authority}${pathToFileURL(fsPath).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extensionPath ? [['extensionDevelopmentPath', remote(extensionPath)]] : []),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
  ];
  const query = [
    ['tkn', token],
    ['folder', decodeURIComponent(pathToFileURL(folder).pathname)],
    ['payload', JSON.stringify(payload)],
  ];
  // Not URLSearchParams: the server reads its `+` for a blank as a plus sign.
  return `http://${authority}/?${query.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}
