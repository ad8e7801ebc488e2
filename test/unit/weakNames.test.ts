import assert from 'node:assert/strict';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { multiscriptPack } from '../fixtures/multiscriptPack';
import { baseOf } from '../fixtures/samplePack';

const base = baseOf(multiscriptPack);
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));

/** One pair and more for each rule; the labelled passages show them in prose. */
const rules: Readonly<Record<string, { readonly carried: readonly string[]; readonly lost: readonly string[] }>> = {
  'an acronym amid capitals': {
    carried: ['US CIA officials', 'the US', 'US-led', 'US NATO', 'he left; US. THIS'],
    lost: ['BELIEVE US PLEASE', 'US NAVY', 'WHAT IS going on', 'US AND others'],
  },
  'an acronym that spells a word': {
    carried: ['IS fighters', 'of IS the rest', 'that IS fled', 'IS, the group'],
    lost: ['IS this so', 'it IS so', 'here IS one', 'tell US nothing', 'What IS the plan'],
  },
  'a capitalised neighbour': {
    carried: ['former Omar aides', 'Kabul, Omar, Smith', 'a Turkey delegation', 'Omar BBC interview'],
    lost: [
      'Ilhan Omar',
      'Omar Sharif',
      'Mid-Western',
      'Western-Sahara',
      'Wild Turkey',
      'the Flying Turkey',
      'the Only Omar',
    ],
  },
  'a strong name beside': {
    carried: ['Taliban Omar', 'Islamic State Omar', 'Turkey Russia talks'],
    lost: ['Western Russia', 'Omar Mansoor', 'Muhammad Omar Khan'],
  },
  'a word that begins a sentence': {
    carried: ['Did Omar die', 'He left. Then Omar died', 'Reportedly Omar died', 'Citing Western aides'],
    lost: ['Smith Omar died', 'He left. Nur Omar died'],
  },
  'titles and the calendar': {
    carried: ['a Sheikh Omar', 'on Monday Turkey left', 'saw Omar Friday'],
    lost: ['a Senator Omar', 'Omar Day'],
  },
  'initials and particles': {
    carried: ['Vitamin K, Omar said', 'He left it. Omar died', 'Omar al fresco'],
    lost: ['J. Omar', 'A. Omar', 'Abu Omar', 'al-Omar', 'Omar al-Bashir', 'Omar bin Laden'],
  },
  'a weak name in capitals': {
    carried: ['TURKEY AND IRAN', 'THE WEST'],
    lost: ['WESTERN SAHARA', 'THE WEST BANK'],
  },
  'a script without case': {
    carried: ['طالبان و القاعدة', 'القاعدة (NATO)'],
    lost: ['القاعدة العسكرية', `طالبان ${'كلمة '.repeat(20)} القاعدة`],
  },
};

describe('Weak names', () => {
  for (const [rule, { carried, lost }] of Object.entries(rules)) {
    const isWeakFound = (text: string): boolean =>
      scanner.scan(text, [{ start: 0, end: text.length }]).some(({ names }) => names.some(({ name }) => name.weak));
    for (const text of carried) it(`count: ${rule}: ${text}`, () => assert.ok(isWeakFound(text)));
    for (const text of lost) it(`do not count: ${rule}: ${text}`, () => assert.ok(!isWeakFound(text)));
  }
});
