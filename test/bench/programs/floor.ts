import type { Program } from '../program';

/**
 * The floor: copies the text, looks up what each unit is, hashes each word, and does nothing with it. No way of finding
 * names can be faster that looks at every unit.
 */
const floor: Program = {
  title: 'the floor',
  measured: [],
  prepare: ({ text }) => {
    const isWord = wordUnits();
    const units = new Uint16Array(text.length);
    return { run: () => hashWords(text, units, isWord) };
  },
};
export default floor;

function wordUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    if (/^[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  return table;
}

function hashWords(text: string, units: Uint16Array, isWord: Uint8Array): number {
  let all = 0;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    units[index] = unit;
    if (isWord[unit] === 1) hash = (Math.imul(hash, 31) + unit) | 0;
    else {
      all ^= hash;
      hash = 0;
    }
  }
  return all ^ hash;
}
