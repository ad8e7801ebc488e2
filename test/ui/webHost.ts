import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Leaves an installed extension a manifest with which it can run in no host but the web extension host, a worker. */
export async function runInWebHost(extensionFolder: string): Promise<void> {
  const file = path.join(extensionFolder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  delete manifest['main'];
  delete manifest['extensionKind'];
  await writeFile(file, JSON.stringify(manifest));
}
