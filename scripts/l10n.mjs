// @ts-check
/** Collects what the interface says into `l10n/bundle.l10n.json`, from which translations start. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './build.mjs';
import { bundleText } from './l10n/messages.mjs';

const file = path.join(root, 'l10n/bundle.l10n.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, await bundleText(root));
