/** The command line of the check: see docs/knowledge.md. It is run in the folder of the repository. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack, type Finding } from './checkPack';
import { regenerated, staleParts } from './document';
import type { Contradiction, Evidence, Material } from './material';
import type { Reading } from './reading';
import { rules } from './rules';

const help = `Usage: npm run check:knowledge -- [FILE] [--write]

Checks the knowledge file against the editorial rules of docs/knowledge.md, and whether the generated parts of
that document are current. With FILE, checks another pack by the rules that hold for any pack.

  --write   write the generated parts of docs/knowledge.md anew
  --help    show this text
`;

const knowledgePath = 'knowledge/knowledge.json';
const documentPath = 'docs/knowledge.md';

try {
  process.exitCode = main();
} catch (error) {
  // A file that is not there, or material that is no JSON.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @returns the exit code: 0 where all is well, 1 where something was found, 2 where the command makes no sense */
function main(): number {
  const options = readOptions();
  if (!options || options.help) {
    (options ? console.log : console.error)(help);
    return options ? 0 : 2;
  }
  const bundled = options.file === undefined;
  // npm runs its scripts in the folder of the repository, wherever the user stands.
  const path = options.file === undefined ? knowledgePath : resolve(process.env['INIT_CWD'] ?? '.', options.file);
  const { findings, reading } = checkPack(read(path), rules, bundled ? readMaterial() : undefined);
  report(path, findings);
  const stale = bundled && reading ? checkDocument(reading, options.write) : [];
  report(documentPath, stale);
  const count = findings.length + stale.length;
  if (count > 0 || !reading) {
    console.error(`\n${String(count)} ${count === 1 ? 'finding' : 'findings'}.`);
    if (!reading) console.error('Nothing else was checked, because the file does not fit its schema.');
    return 1;
  }
  console.log(`${path} is sound: ${summaryOf(reading)}.`);
  return 0;
}

function readOptions(): { file?: string; write: boolean; help: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { write: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    const [file, ...rest] = positionals;
    if (rest.length > 0 || (file !== undefined && values.write)) return undefined;
    return { ...(file !== undefined && { file }), write: values.write, help: values.help };
  } catch {
    return undefined;
  }
}

function read(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}

function readMaterial(): Material {
  return {
    evidence: JSON.parse(read('editorial/evidence.json')) as Evidence,
    contradictions: JSON.parse(read('editorial/contradictions.json')) as Record<string, Contradiction>,
    unverified: JSON.parse(read('editorial/unverified.json')) as string[],
  };
}

function checkDocument(reading: Reading, write: boolean): readonly Finding[] {
  const document = read(documentPath);
  if (!write) return staleParts(document, reading);
  const current = regenerated(document, reading);
  if (current !== document) {
    writeFileSync(documentPath, current);
    console.log(`${documentPath}: the generated parts were written anew.`);
  }
  return staleParts(current, reading);
}

function report(path: string, findings: readonly Finding[]): void {
  for (const { message, pointer, position, rule, file } of findings) {
    const place = file ?? `${path}:${String(position.line + 1)}:${String(position.column + 1)}`;
    console.error(`${place}: ${message}${pointer === '' ? '' : ` (${pointer})`} [${rule}]`);
  }
}

function summaryOf({ raw }: Reading): string {
  const statements = raw.actors.reduce((count, actor) => count + actor.statements.length, 0);
  const parts: readonly (readonly [count: number, what: string])[] = [
    [raw.actors.length, 'actors'],
    [statements, 'statements'],
    [raw.claims.length, 'claims'],
    [raw.links.length, 'links'],
    [raw.relations.length, 'relations'],
    [raw.predicates.length, 'predicates'],
    [raw.sources.length, 'sources'],
  ];
  return parts.map(([count, what]) => `${String(count)} ${what}`).join(', ');
}
