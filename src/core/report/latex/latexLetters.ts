import { finish, type Steps } from '../../steps';

/** A text whose letters stand as themselves, with where they stand in the text that it was made of; offsets are UTF-16. */
export interface PlainLetters {
  readonly text: string;
  /** Where in the other text begins what begins at an offset. */
  start(offset: number): number;
  /** Where in the other text ends what ends at an offset. */
  end(offset: number): number;
}

const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
const letters: ReadonlyMap<string, string> = new Map(
  'ss ß,o ø,O Ø,l ł,L Ł,ae æ,AE Æ,oe œ,OE Œ,aa å,AA Å,dh ð,DH Ð,th þ,TH Þ,dj đ,DJ Đ,ng ŋ,NG Ŋ,i ı,j ȷ'
    .split(',')
    .map((entry) => entry.split(' ') as [string, string]),
);

const dotless = String.raw`\\[ij](?![A-Za-z])`;
// TeX reads white space as one blank, but a blank line ends the paragraph.
const blanks = String.raw`[^\S\n]*(?:\n[^\S\n]*)?`;
const accented = String.raw`\\(?:[\x60'^"~=.]${blanks}|[uvHcdbkr](?:(?=\s)${blanks}|(?=\{|${dotless})))(?:\{${blanks}(?:${dotless}|\p{L})${blanks}\}|${dotless}(?:\{\}|[ \t]+)?|\p{L})`;
const special = String.raw`\\(?:${[...letters.keys()].join('|')})(?![A-Za-z])(?:\{\}|[ \t]+)?`;
// A line break comes first: what follows it is no accent.
const spelled = new RegExp(String.raw`\\\\|\{(?:${accented}|${special})\}|${accented}|${special}`, 'gu');

/** LaTeX with the letters that its accents and commands stand for; `undefined` where it has none of these. */
export function plainLetters(text: string): PlainLetters | undefined {
  return finish(readPlainLetters(text));
}

/** So many letters are read in one step. */
const lettersAtOnce = 1024;

/** The same in steps. */
export function* readPlainLetters(text: string): Steps<PlainLetters | undefined> {
  const pieces: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: written, index } of text.matchAll(spelled)) {
    if (written === '\\\\') continue;
    plain += text.slice(from, index);
    const start = plain.length;
    plain += letterOf(written);
    from = index + written.length;
    pieces.push({ from: index, to: from, start, end: plain.length });
    if (pieces.length % lettersAtOnce === 0) yield;
  }
  if (pieces.length === 0) return undefined;
  const lastBefore = (isBefore: (start: number) => boolean): (typeof pieces)[number] | undefined => {
    let low = 0;
    for (let high = pieces.length; low < high;) {
      const middle = (low + high) >> 1;
      if (isBefore(pieces[middle]?.start ?? 0)) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  return {
    text: plain + text.slice(from),
    start: (offset) => {
      const piece = lastBefore((start) => start <= offset);
      if (!piece) return offset;
      return offset < piece.end ? piece.from : piece.to + offset - piece.end;
    },
    end: (offset) => {
      const piece = lastBefore((start) => start < offset);
      return piece ? piece.to + Math.max(offset - piece.end, 0) : offset;
    },
  };
}

function letterOf(written: string): string {
  const [, command = '', rest = ''] = /^\{?\\([A-Za-z]+|.)([^]*)$/u.exec(written) ?? [];
  const letter = letters.get(command);
  if (letter !== undefined) return letter;
  const [base = ''] = /\p{L}/u.exec(rest) ?? [];
  return (base + (marks[command] ?? '')).normalize('NFC');
}
