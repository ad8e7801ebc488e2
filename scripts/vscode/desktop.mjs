// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { UserError } from './install.mjs';

/**
 * Finds the desktop VS Code: the one `VSCODE_EXECUTABLE` names, else the newest release, downloaded into the store.
 *
 * @param {string} root the repository
 * @returns {Promise<string>} the path of its executable
 * @throws {UserError} when it cannot be had or cannot be shown
 */
export async function ensureDesktop(root) {
  const chosen = process.env['VSCODE_EXECUTABLE'];
  if (chosen) {
    if (!existsSync(chosen)) throw new UserError(`VSCODE_EXECUTABLE names ${chosen}, which does not exist.`);
    return chosen;
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new UserError(
      'The desktop VS Code needs a display, and there is none. Without --desktop it runs in a browser.',
    );
  }
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  } catch {
    throw new UserError(
      'Could not download the desktop VS Code. Check the network, or set VSCODE_EXECUTABLE to an installed one.',
    );
  }
}

/**
 * @param {object} options
 * @param {string} options.profile a folder for everything this VS Code keeps
 * @param {string} options.extensionPath
 * @param {string} options.folder
 * @param {string} options.file
 * @returns {string[]} the arguments that open a window with the extension from its source folder
 */
export function desktopArguments({ profile, extensionPath, folder, file }) {
  return [
    `--extensionDevelopmentPath=${extensionPath}`,
    `--user-data-dir=${path.join(profile, 'user-data')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--wait',
    '--new-window',
    folder,
    file,
  ];
}
