// @ts-check
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a folder that lasts until it is removed, at the latest until this process exits.
 *
 * @param {string} name what its own name starts with
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function temporaryFolder(name) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `${name}-`)));
  const options = { recursive: true, force: true, maxRetries: 5 };
  const removeNow = () => rmSync(folder, options);
  process.once('exit', removeNow);
  return {
    path: folder,
    remove: async () => {
      await rm(folder, options);
      process.off('exit', removeNow);
    },
  };
}
