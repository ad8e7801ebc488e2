import { positionAt, type Problem } from '../src/core/knowledge/pack/problems';
import type { Finding } from './checkPack';
import type { Reading } from './reading';
import { tables } from './tables';

const blockPattern = /<!-- generated: (.+?) -->\n([\s\S]*?)<!-- end of generated: \1 -->/g;

/** The document with its generated parts as they should be. A part of an unknown name is left as it is. */
export function regenerated(document: string, reading: Reading): string {
  return document.replace(blockPattern, (block, name: string) => {
    const table = tables[name];
    return table ? `<!-- generated: ${name} -->\n${framed(table(reading))}<!-- end of generated: ${name} -->` : block;
  });
}

/** What is wrong with the generated parts of a document: stale, of an unknown name, or missing. */
export function staleParts(document: string, reading: Reading): readonly Finding[] {
  const found = [...document.matchAll(blockPattern)];
  const finding = (offset: number, message: string): Finding => ({
    rule: 'documents-are-current',
    pointer: '',
    position: positionAt(document, offset) satisfies Problem['position'],
    message,
  });
  const wrong = found.flatMap(([, name = '', content = ''], index) => {
    const table = tables[name];
    const offset = found[index]?.index ?? 0;
    if (!table)
      return [finding(offset, `There is no generated part "${name}"; there are ${Object.keys(tables).join(', ')}.`)];
    if (content === framed(table(reading))) return [];
    return [finding(offset, `The generated part "${name}" is stale; run: npm run check:knowledge -- --write`)];
  });
  const missing = Object.keys(tables)
    .filter((name) => !found.some(([, there]) => there === name))
    .map((name) => finding(0, `The generated part "${name}" is missing: there is no "<!-- generated: ${name} -->".`));
  return [...wrong, ...missing];
}

/** Prettier would pad the tables to the width of their longest cell. */
function framed(content: string): string {
  return `<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n`;
}
