// @ts-check
/** Builds the check of the knowledge file and runs it with the arguments given: `npm run check:knowledge -- --help`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCheck, root } from './build.mjs';

process.chdir(root);
await import(pathToFileURL(path.join(root, await buildCheck())).href);
