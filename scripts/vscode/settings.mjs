// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** User settings that leave nothing in a window but the workbench: no chat, no welcome page, no telemetry, no network. */
export const quietSettings = Object.freeze({
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
});

/**
 * Writes the user settings that windows of a server take, replacing what is there.
 *
 * @param {string} dataFolder the server's data folder
 * @param {Readonly<Record<string, unknown>>} settings
 * @returns {Promise<string>} the file written
 */
export async function writeUserSettings(dataFolder, settings) {
  const file = path.join(dataFolder, 'data', 'User', 'settings.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
  return file;
}
