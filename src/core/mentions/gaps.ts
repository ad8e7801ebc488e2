import { references } from './spelling';
import { invisibleClass } from './units';

/** Whether what stands between two words of a text is what stands between two words of a name, as `visibleGap` gives it. */
export function isGapSpelled(named: string, text: string, left: number, right: number): boolean {
  if (right - left === named.length && text.startsWith(named, left)) return true;
  const gap = visibleGap(text, left, right);
  // Scripts without spaces break lines between any two letters.
  return gap === named || (named === '' && gap === ' ' && text.slice(left, right).includes('\n'));
}

const hyphens = String.raw`\u2010-\u2013\u2212\u05BE\uFE63\uFF0D`;
// What a reader does not see between two words: emphasis, the rest of a link, tags but for a line break, comments, joiners,
// selectors of glyphs; in LaTeX commands and their braces.
const markup = String.raw`[*_${invisibleClass}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|~~|[{}]|\\(?:[A-Za-z]+\*?[ \t]*|-)|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^[\]]*\]|<!--.*?-->|<(?!br\b)/?[a-z][^<>]*>`;
const unseen = new RegExp(markup, 'gisu');
/** What may stand between two words: markup, with the letters that are in it, and whatever is no part of a word. */
export const betweenWords = new RegExp(String.raw`(?:${markup}|<br[^<>]*>|${references}|[^\p{L}\p{N}\p{M}])+`, 'gisu');
const linkStart = /\[(?=[^[\]]*\][([])/y;
const brokenAfterHyphen = new RegExp(String.raw`^[-${hyphens}][^\S\n]*\n[\s>]*$`);
const spaces = /(?:\\[ ,]|\\?\r?\n[\s>]*|\s|<br[^<>]*>|~)+/gi;
const reference = new RegExp(references, 'g');
const hyphen = new RegExp(`[${hyphens}]`, 'g');
const apostrophe = /[\u2018\u2019\u201B\u02B9-\u02C1\u00B4\u0060\u2032\u055A\u05F3\uFF07]/g;
const quotationMark = /[\u201C-\u201F\u05F4\u2033\uFF02]/g;
const middleDot = /[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65]/g;

/** Character references of what stands between the words of names. Others stay as they are. */
const referred: ReadonlyMap<string, string> = new Map(
  [
    [' ', 'nbsp #160 #xa0 ensp emsp thinsp #8239 #x202f'],
    ['-', 'hyphen #8208 #8209 #x2010 #x2011 ndash #8211 #x2013 minus'],
    ["'", 'apos #39 #x27 rsquo #8217 #x2019 lsquo #8216 #x2018'],
    ['"', 'quot #34 #x22'],
    ['&', 'amp #38 #x26'],
    ['', 'shy zwj zwnj lrm rlm #173 #xad'],
  ].flatMap(([sign = '', names = '']) => names.split(' ').map((name) => [name, sign] as const)),
);

/** 1 for each sign that is seen as it is. */
const plainSigns = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  Number(`-,.;:!?()/'" `.includes(String.fromCharCode(unit))),
);
const [space, lineFeed] = [0x20, 0x0a];

/** Nearly all that stands between words is so, and seen as it is: a sign, a space, or both. */
function isPlain(text: string, left: number, right: number): boolean {
  if (right === left) return true;
  const first = text.charCodeAt(left);
  const isEnd = right === left + 1 || (right === left + 2 && first !== space && text.charCodeAt(left + 1) === space);
  return isEnd && plainSigns[first] === 1;
}

/** More than this is markup of a length that no name is written across, and might take long to read. */
const longestGap = 2048;

/**
 * What stands between two words as a reader sees it: markup is dropped; white space of any kind, a line break with its
 * quotation marks included, is one space; hyphens, apostrophes, quotation marks and middle dots are the plain ones. A line
 * that was broken behind a hyphen goes on with the next.
 */
export function visibleGap(text: string, left: number, right: number): string {
  const gap = text.slice(left, right);
  if (gap.length > longestGap || isPlain(text, left, right)) return gap;
  const seen = withoutLinkStart(text, left, gap)
    .replace(unseen, '')
    .replace(reference, (whole) => referred.get(whole.slice(1, -1).toLowerCase()) ?? whole);
  if (brokenAfterHyphen.test(seen)) return '-';
  return seen
    .replace(spaces, ' ')
    .replace(hyphen, '-')
    .replace(apostrophe, "'")
    .replace(quotationMark, '"')
    .replace(middleDot, '·');
}

/** What stands between words of texts, as numbers. Those that took long are remembered, since texts have few of them again and again. */
export class GapHashes {
  readonly #known = new Map<string, number>();

  /**
   * What stands between two words: the same number for all that a reader sees alike, and 0 for a space, a line break and
   * nothing. Gaps may have the same number by chance.
   */
  hash(text: string, left: number, right: number): number {
    const first = text.charCodeAt(left);
    if (right === left + 1 && (first === space || first === lineFeed)) return 0;
    return isPlain(text, left, right) ? hashOf(text, left, right) : this.#hash(text, left, right);
  }

  #hash(text: string, left: number, right: number): number {
    const gap = text.slice(left, right);
    // What a bracket is depends on what follows the gap.
    if (gap.length > longestKnown || gap.includes('[')) return hashOf(visibleGap(text, left, right));
    const known = this.#known.get(gap);
    if (known !== undefined) return known;
    const hash = hashOf(visibleGap(text, left, right));
    if (this.#known.size === mostKnown) this.#known.clear();
    this.#known.set(gap, hash);
    return hash;
  }
}

const [longestKnown, mostKnown] = [16, 512];

function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0;
  for (let index = from; index < to; index++) hash = addTo(hash, text.charCodeAt(index));
  return hash === spaceHash ? 0 : hash;
}

function addTo(hash: number, unit: number): number {
  const value = Math.imul(hash ^ unit, 0x9e37_79b1);
  return value ^ (value >>> 15);
}

const spaceHash = addTo(0, space);

/** A bracket is unseen where a link follows it, which lies beyond the gap. */
function withoutLinkStart(text: string, left: number, gap: string): string {
  const bracket = gap.lastIndexOf('[');
  if (bracket < 0) return gap;
  linkStart.lastIndex = left + bracket;
  return linkStart.test(text) ? gap.slice(0, bracket) + gap.slice(bracket + 1) : gap;
}
