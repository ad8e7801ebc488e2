import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import type { Actor, Name } from '../../src/core/knowledge/model';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { date } from '../fixtures/samplePack';
import { findMentions } from '../fixtures/findMentions';

/** `PROPERTY_RUNS=20000` looks longer. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 400);
const today = date('2015-12-26');
const noKnowledge = createKnowledgeBase([]);

function nameOf(text: string, rule: Name['case'] = 'ordinary'): Name {
  return { text, language: 'und', kind: 'name', case: rule, weak: false };
}

function actorOf(position: number, names: readonly Name[]): Actor {
  return {
    id: `test/${String(position)}`,
    kinds: [{ kind: 'state' }],
    name: 'x',
    description: 'x',
    names,
    roles: [],
    identifiers: [],
    statements: [],
  };
}

/** What is found, as start, end and the ids of the actors. */
function found(text: string, names: readonly Name[]): readonly (readonly [number, number, ...string[]])[] {
  const scanner = new NameScanner(createNameIndex(names.map((name, position) => actorOf(position, [name]))));
  return findMentions(text, 'markdown', scanner, noKnowledge, today).map(({ start, end, actors }) => [
    start,
    end,
    ...actors.map(({ id }) => id).sort(),
  ]);
}

/** A writing system: its letters, of which no two fold to the same, and whether a letter is a word. */
interface Script {
  readonly letters: readonly string[];
  readonly hasCase?: boolean;
  readonly letterIsWord?: boolean;
}

const scripts: readonly Script[] = [
  { letters: Array.from('abcdefghijklmnopqrstuvwxyz'), hasCase: true },
  { letters: Array.from('áçďéğhíjķľmñöpqřšťüvwxýżbğđø'.normalize('NFC')), hasCase: true },
  { letters: Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяїў'), hasCase: true },
  { letters: Array.from('αβγδεζηθικλμνξοπρτυφχψω'), hasCase: true },
  { letters: Array.from('άβγδέζήθίκλμνξόπρτύφχψώ'), hasCase: true },
  { letters: Array.from('ابتثجحخدذرزسشصضطظعغفقکلمنهوی') },
  { letters: Array.from('אבגדהוזחטיכלמנסעפצקרשת') },
  { letters: ['क', 'खा', 'गि', 'घी', 'चु', 'छू', 'जे', 'झै', 'टो', 'ठौ', 'डं', 'त्र', 'न', 'पा', 'म्'] },
  { letters: Array.from('가나닭라마바사쟁차카타파하글한국말') },
  { letters: Array.from('塔利班美国俄罗斯普京北约联盟军'), letterIsWord: true },
  { letters: Array.from('さしすせぞたちづてと'), letterIsWord: true },
  { letters: Array.from('アガイキクゲサシタダナバパマヤラワンー') },
  { letters: Array.from('აბგდევზთიკლმნოპჟრსტ'), hasCase: true },
  { letters: Array.from('0123456789') },
  { letters: Array.from('𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱'), hasCase: true },
];

interface Word {
  readonly script: Script;
  readonly letters: readonly string[];
}

function written({ script, letters }: Word): string {
  const [first = '', ...rest] = letters;
  // Georgian has capitals and no name that begins with one.
  const initial = script.hasCase === true && first !== first.toUpperCase() && !/\p{Script=Georgian}/u.test(first);
  return (initial ? first.toUpperCase() : first) + rest.join('');
}

const word: fc.Arbitrary<Word> = fc.constantFrom(...scripts).chain((script) =>
  fc
    .array(fc.constantFrom(...script.letters), {
      minLength: script.letterIsWord ? 1 : 2,
      maxLength: script.letterIsWord ? 1 : 7,
    })
    .map((letters) => ({ script, letters })),
);

interface Planted {
  readonly words: readonly Word[];
  readonly gaps: readonly string[];
}

const planted: fc.Arbitrary<Planted> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', "'"), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((parts) => ({
    words: parts.map(([first]) => first),
    gaps: parts.slice(1).map(([{ script }, gap, joined], index) => {
      const bothEastAsian = script.letterIsWord === true && parts[index]?.[0].script.letterIsWord === true;
      return joined && bothEastAsian ? '' : gap;
    }),
  }));

function textOf({ words, gaps }: Planted, spell: (word: Word) => string = written): string {
  return words.map((part, index) => spell(part) + (gaps[index] ?? '')).join('');
}

/** What is written around and for a name. The name is what stands between `open` and `close`. */
interface Variant {
  readonly open: string;
  readonly name: string;
  readonly close: string;
}

const bare = (name: string): Variant => ({ open: '', name, close: '' });
const mapGaps = (name: Planted, map: (gap: string) => string): string =>
  textOf({ words: name.words, gaps: name.gaps.map(map) });

/** Ways of writing a name that leave it the name. */
const variants: Readonly<Record<string, (name: Planted) => Variant>> = {
  'as it is': (name) => bare(textOf(name)),
  composed: (name) => bare(textOf(name).normalize('NFC')),
  decomposed: (name) => bare(textOf(name).normalize('NFD')),
  'in capitals': (name) => bare(textOf(name).toUpperCase()),
  'in decomposed capitals': (name) => bare(textOf(name).toUpperCase().normalize('NFD')),
  'with no-break spaces': (name) => bare(mapGaps(name, (gap) => gap.replace(' ', '\u00a0'))),
  'with references for spaces': (name) => bare(mapGaps(name, (gap) => gap.replace(' ', '&nbsp;'))),
  'with line breaks': (name) => bare(mapGaps(name, (gap) => (gap === ' ' || gap === '' ? '\n' : gap))),
  'with typographic hyphens and apostrophes': (name) =>
    bare(mapGaps(name, (gap) => gap.replace('-', '\u2011').replace("'", '’'))),
  'with other hyphens and apostrophes': (name) => bare(mapGaps(name, (gap) => gap.replace('-', '–').replace("'", 'ʿ'))),
  'in emphasis': (name) => ({ open: '**', name: textOf(name), close: '**' }),
  'with emphasis inside': ({ words: [first, ...rest], gaps: [gap = '', ...gaps] }) => {
    const [bold, more] = [first ? written(first) : '', textOf({ words: rest, gaps })];
    return more === ''
      ? { open: '**', name: bold, close: '**' }
      : { open: '**', name: `${bold}**${gap}${more}`, close: '' };
  },
  'as a link': (name) => ({ open: '[', name: textOf(name), close: '](https://x.example/y)' }),
  'with soft hyphens': (name) => bare(textOf(name, hyphenated('\u00ad'))),
  // Not among katakana, where a reference ends the word.
  'with references for soft hyphens': (name) =>
    bare(
      textOf(name, (part) =>
        part.letters.some((letter) => /\p{Script=Katakana}|ー/u.test(letter))
          ? written(part)
          : hyphenated('&shy;')(part),
      ),
    ),
  'with directions around': (name) => ({ open: '\u2068', name: textOf(name), close: '\u2069' }),
  'with a mark of direction behind': (name) => ({ open: '\u200f', name: textOf(name), close: '\u200e' }),
  possessive: (name) => ({ open: '', name: textOf(name), close: "'s" }),
  'possessive with a typographic apostrophe': (name) => ({ open: '', name: textOf(name), close: '’s' }),
  'beside emoji': (name) => ({ open: '👩‍🚀❤️', name: textOf(name), close: '🇮🇷' }),
};

function hyphenated(hyphen: string): (word: Word) => string {
  return (part) => {
    const [first = '', ...rest] = written(part).match(/\P{M}\p{M}*/gu) ?? [];
    return rest.length === 0 || part.script.letterIsWord ? written(part) : first + hyphen + rest.join('');
  };
}

/** Folded as far as two words of these scripts can be the same to a reader who does not look closely. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/ø/g, 'o');

/** Ways of writing something that is nearly a name; `undefined` where the name has no such neighbour. */
const nearMisses: Readonly<Record<string, (name: Planted, pick: number) => string | undefined>> = {
  'a letter more at the end': ({ words, gaps }) => {
    const last = words.at(-1);
    if (!last || last.script.letterIsWord) return undefined;
    const longer = { ...last, letters: [...last.letters, last.script.letters[0] ?? ''] };
    return textOf({ words: [...words.slice(0, -1), longer], gaps });
  },
  'a letter more at the beginning': ({ words: [first, ...rest], gaps }) => {
    if (!first || first.script.letterIsWord) return undefined;
    return textOf({ words: [{ ...first, letters: [first.script.letters[2] ?? '', ...first.letters] }, ...rest], gaps });
  },
  'another letter': ({ words, gaps }, pick) => {
    const at = pick % words.length;
    return textOf({
      gaps,
      words: words.map((part, index) => {
        if (index !== at) return part;
        const place = pick % part.letters.length;
        const other = part.script.letters.find((letter) => folded(letter) !== folded(part.letters[place] ?? '')) ?? '';
        return { ...part, letters: part.letters.map((letter, position) => (position === place ? other : letter)) };
      }),
    });
  },
  'a letter less': ({ words, gaps }) => {
    const last = words.at(-1);
    if (!last || last.letters.length < 2) return undefined;
    return textOf({ words: [...words.slice(0, -1), { ...last, letters: last.letters.slice(0, -1) }], gaps });
  },
  'another gap': ({ words, gaps }, pick) => {
    if (gaps.length === 0) return undefined;
    const at = pick % gaps.length;
    const others = [' ', '-', "'", ', ', '. ', '/', '—'].filter((gap) => gap !== gaps[at]);
    return textOf({
      words,
      gaps: gaps.map((gap, index) => (index === at ? (others[pick % others.length] ?? '') : gap)),
    });
  },
  'no capital': (name) => {
    const text = textOf(name);
    const [first = ''] = text;
    return first.toLowerCase() === first ? undefined : first.toLowerCase() + text.slice(first.length);
  },
  'two paragraphs': ({ words, gaps: [first, ...rest] }) =>
    first === undefined ? undefined : textOf({ words, gaps: ['\n\n', ...rest] }),
};

const fillers = [
  'report',
  'says,',
  '(and)',
  'regime;',
  '—',
  '😀',
  'доклад',
  'تقرير',
  '报告',
  'の',
  'レポート',
  '**so**',
  '`code`',
  '*',
];
const filler = fc.array(fc.constantFrom(...fillers), { maxLength: 4 });
const inFiller = (text: string): boolean =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).some((part) => fillers.some((other) => folded(other).includes(folded(part))));

describe('Generated names', () => {
  for (const [how, write] of Object.entries(variants)) {
    it(`are found ${how}, and nothing else is`, () => {
      fc.assert(
        fc.property(planted, fc.array(planted, { maxLength: 3 }), filler, filler, (name, others, before, after) => {
          const names = [name, ...others].map((each) => textOf(each));
          fc.pre(!names.some(inFiller) && names.slice(1).every((other) => !shareWords(other, names[0] ?? '')));
          const { open, name: text, close } = write(name);
          const lead = ['x', ...before, open].join(' ');
          const document = `${lead}${text}${close} ${after.join(' ')}`;
          assert.deepEqual(
            found(
              document,
              names.map((each) => nameOf(each)),
            ),
            [[lead.length, lead.length + text.length, 'test/0']],
          );
        }),
        { numRuns },
      );
    });
  }

  for (const [how, miss] of Object.entries(nearMisses)) {
    it(`are not found in what differs by ${how}`, () => {
      fc.assert(
        fc.property(planted, fc.nat(), filler, filler, (name, pick, before, after) => {
          const text = miss(name, pick);
          fc.pre(text !== undefined && !inFiller(textOf(name)));
          const document = ['x', ...before, text, ...after].join(' ');
          assert.deepEqual(found(document, [nameOf(textOf(name))]), []);
        }),
        { numRuns },
      );
    });
  }

  it('are found in Arabic behind "and", "in" and "to", which are one word with them', () => {
    const [arabic] = scripts.filter(({ letters }) => letters.includes('ث'));
    const names = fc.array(fc.array(fc.constantFrom(...(arabic?.letters ?? [])), { minLength: 4, maxLength: 7 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(names, fc.constantFrom('و', 'ف', 'ب', 'ل', 'ك', 'وب', 'فل', 'لـ'), (words, prefix) => {
        const text = words.map((letters) => letters.join('')).join(' ');
        fc.pre(text !== 'تقرير');
        const lead = `تقرير ${prefix}`;
        assert.deepEqual(found(`${lead}${text} تقرير`, [nameOf(text)]), [
          [lead.length, lead.length + text.length, 'test/0'],
        ]);
        assert.deepEqual(found(`${lead}${text} تقرير`, [{ ...nameOf(text), weak: true }]), []);
      }),
      { numRuns },
    );
  });

  it('are found in East Asian text without spaces around', () => {
    const [han] = scripts.filter(({ letters }) => letters.includes('塔'));
    const letters = fc.array(fc.constantFrom(...(han?.letters ?? [])), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('');
        assert.deepEqual(found(`据说${text}的`, [nameOf(text)]), [[2, 2 + text.length, 'test/0']]);
      }),
      { numRuns },
    );
  });
});

function shareWords(left: string, right: string): boolean {
  const words = (text: string): string[] =>
    folded(text)
      .split(/[ '-]/)
      .flatMap((part) => (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(part) ? Array.from(part) : [part]));
  const known = new Set(words(left));
  return words(right).some((part) => known.has(part));
}

/**
 * What should be found, slowly: at each word, the names of the most words that are written there, then on behind them. Each
 * way to write a word is tried.
 */
function reference(text: string, names: readonly Name[]): readonly (readonly [number, number, ...string[]])[] {
  const words = wordsOf(text);
  const results: (readonly [number, number, ...string[]])[] = [];
  for (let at = 0; at < words.length;) {
    let longest = 0;
    let actors: string[] = [];
    names.forEach((name, position) => {
      const parts = wordsOf(name.text);
      const isWritten = parts.every((part, index) => {
        const there = words[at + index];
        if (!there || !spellings(part.text, name.case).includes(there.text.normalize('NFC'))) {
          if (!there || name.case === 'exact' || !spellings(part.text, name.case).includes(withoutAccents(there.text)))
            return false;
        }
        return index === 0 || gapOf(text, words[at + index - 1], there) === gapOf(name.text, parts[index - 1], part);
      });
      if (!isWritten || parts.length < longest) return;
      if (parts.length > longest) actors = [];
      longest = parts.length;
      actors.push(`test/${String(position)}`);
    });
    const [first, last] = [words[at], words[at + longest - 1]];
    if (longest > 0 && first && last) results.push([first.start, last.end, ...actors.sort()]);
    at += Math.max(longest, 1);
  }
  return results;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Piece[] {
  return Array.from(
    text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}])+/gu),
    ({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
    }),
  );
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC');
}

function spellings(word: string, rule: Name['case']): readonly string[] {
  const composed = word.normalize('NFC');
  if (rule === 'exact') return [composed];
  return [composed, withoutAccents(composed)].flatMap((each) => {
    const [first = ''] = each;
    const capitals = Array.from(each).length > 1 || each === each.toUpperCase() ? [each.toUpperCase()] : [];
    return [each, first.toUpperCase() + each.slice(first.length), ...capitals];
  });
}

function gapOf(text: string, left: Piece | undefined, right: Piece): string {
  return text.slice(left?.end, right.start).replace(/\s+/g, ' ').replace(/[‐‑–]/g, '-').replace(/’/g, "'");
}

describe('Names in random texts', () => {
  const agree = (words: readonly string[], gaps: readonly string[]): void => {
    const sequence = (maxLength: number): fc.Arbitrary<string> =>
      fc
        .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { minLength: 1, maxLength })
        .map((parts) =>
          parts
            .map(([part, gap]) => part + gap)
            .join('')
            .replace(/[^\p{L}\p{M}\p{N}]+$/u, ''),
        );
    const name = fc
      .tuple(sequence(4), fc.constantFrom<Name['case']>('ordinary', 'exact'))
      .map(([text, rule]) => nameOf(text, rule));
    fc.assert(
      fc.property(sequence(40), fc.array(name, { maxLength: 12 }), (text, names) => {
        assert.deepEqual(found(text, names), reference(text, names));
      }),
      { numRuns },
    );
  };

  it('are those of a slow reading', () => {
    agree(
      ['Ab', 'AB', 'ab', 'Éb', 'E\u0301b', 'EB', 'Eb', 'c', 'C', 'IS', 'is', 'Иб', 'Йб', 'ИБ', 'ЙБ', 'И\u0306б', '𐐔𐐨', '𐐔𐐀', '12', 'طا', '塔', '班'], // prettier-ignore
      [' ', ' ', ' ', '-', '‑', "'", '’', '\n', ', ', '. '],
    );
  });

  it('are those of a slow reading where names are parts of each other', () => {
    agree(['a', 'b'], [' ']);
    agree(['a', 'a', 'a', 'b', 'A'], [' ', ' ', '-']);
  });

  it('are those of a slow reading where nothing stands between words', () => {
    agree(['塔', '利', '班', 'a'], ['', '', '\u3000']);
  });
});
