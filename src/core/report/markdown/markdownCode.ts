import type { Steps } from '../../steps';
import type { Range } from '../block';

/** A pattern for addresses that stand in the text as they are, and in which some characters end them. */
export function addressWithout(characters: string): string {
  const inside = String.raw`[^\s<>"${characters}]*[^\s<>".,;:!?)\]}'${characters}]`;
  return String.raw`(?:https?|ftp|file|mailto):${inside}|www\.${inside}|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
}

// No pattern here may look far ahead in vain from many places: a report is typed in, and is scanned while it is.

// CommonMark's tags, https://spec.commonmark.org/0.31.2/#raw-html, as markdown-it has them.
const tag = String.raw`<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][A-Za-z0-9:._-]*(?:\s*=\s*(?:[^"'=<>\x60\x00-\x20]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>`;
const autolink = String.raw`<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*>|<[\w.!#$%&'*+/=?^\x60{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*>`;

/** How everything begins that is not prose, but for addresses of mail. It is looked for at every place, so it is short. */
const beginning = /[\\`<\]{$]|!?\[|\(\\#|-?@|(?:https?|ftp|file|mailto):|www\./g;

// What opens something that is not prose, or all of it where it cannot be long. Escapes come first: they open nothing.
const opener = new RegExp(
  [
    String.raw`\\@ref\([^()\s]*\)|\(\\#[\w:-]+\)`, // bookdown's cross-references and labels
    String.raw`\\[!-/:-@[-\x60{-~]`, // escape
    String.raw`\x60+`, // code span
    String.raw`<!--|<\?|<!\[CDATA\[|<![A-Za-z]`,
    tag,
    autolink,
    String.raw`\$\$`,
    String.raw`\{\{<`, // shortcode
    String.raw`\[\^[^[\]\s]+\]`, // footnote label
    String.raw`!?\[|\]`,
    String.raw`\$(?![\s$])(?:\\.|[^$\\\n])+(?<![\s\\])\$(?!\d)`, // math
    String.raw`\{[ \t]*(?:[#.=][\p{L}\w-]|[\w-]+=)[^{}]*\}`, // attributes
    String.raw`(?<![\p{L}\p{N}_.])-?@(?:\{[^{}\s]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)`, // citation key
    addressWithout(String.raw`\[\]\x60`),
  ].join('|'),
  'uy',
);

const closerOf: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<?': '?>',
  '<![CDATA[': ']]>',
  $$: '$$',
  '{{<': '>}}',
};

/** So many of the places where something may begin are looked at in one step. */
const atOnce = 1024;

/**
 * What is not prose in the text of a Markdown block: code, link targets, tags, comments, addresses, labels, citation keys,
 * math, Quarto's shortcodes and attributes. In order, none overlapping; read in steps. Whether a label is defined is not known here: what has
 * the form of a footnote or of the label of a link counts as one.
 */
export function* readCodeInMarkdown(body: string): Steps<readonly Range[]> {
  const text = yield* withoutMargins(body);
  const find = finder(text);
  const ranges: Range[] = [];
  const brackets: { readonly isImage: boolean; readonly takenBefore: number }[] = [];
  /** So many of the brackets that are open hold a link already. A link holds no other, save in the text of an image. */
  let taken = 0;
  let from = 0;
  let looked = 0;
  for (let look = placeFrom(text, from, from); look; look = placeFrom(text, from, look.behind)) {
    if (++looked % atOnce === 0) yield;
    if (look.start === undefined) continue;
    const { start, behind } = look;
    const opened = text.slice(start, behind);
    from = behind;
    let end: number | undefined;
    if (opened === '[' || opened === '![') brackets.push({ isImage: opened === '![', takenBefore: taken });
    else if (opened === ']') {
      const bracket = brackets.pop();
      if (bracket && (bracket.isImage || brackets.length >= taken)) end = linkTail(text, behind);
      if (bracket && end !== undefined) taken = bracket.isImage ? bracket.takenBefore : brackets.length;
      taken = Math.min(taken, brackets.length);
    } else if (opened.startsWith('`')) end = find.ticks(opened.length, behind);
    else if (opened === '<!--' && text[behind] === '>') end = behind + 1;
    else if (opened === '<!--' && text.startsWith('->', behind)) end = behind + 2;
    else if (closerOf[opened] !== undefined) end = find.behind(closerOf[opened], behind);
    else if (/^<![A-Za-z]$/.test(opened)) end = find.behind('>', behind);
    else if (!opened.startsWith('\\') || opened.length > 2) {
      end = behind;
      if (opened.startsWith('[^')) taken = brackets.length;
    }
    // What is never closed is text.
    if (end === undefined) continue;
    ranges.push({ start, end });
    look = { start, behind: end };
    from = end;
  }
  return ranges;
}

/** A place at which something may begin that is not prose. */
interface Place {
  /** Where it begins; `undefined` where it does not. */
  readonly start?: number;
  /** Behind what begins it, or where to look on. */
  readonly behind: number;
}

/** The next of them from an offset on, `from` being the end of what was found before. */
function placeFrom(text: string, from: number, at: number): Place | undefined {
  beginning.lastIndex = at;
  const match = beginning.exec(text);
  if (!match) return undefined;
  const { 0: begun, index } = match;
  const behind = beginning.lastIndex;
  const mail = begun.endsWith('@') ? mailAround(text, from, behind - 1) : undefined;
  if (mail && mail.start < index) return { start: mail.start, behind: mail.end };
  const end = matchAt(opener, text, index);
  return end === undefined ? { behind } : { start: index, behind: end };
}

/** The address of mail with its sign at an offset, so far as it does not begin before another one. */
function mailAround(text: string, from: number, at: number): Range | undefined {
  let start = at;
  while (start > 0 && /[\w.+-]/.test(text.charAt(start - 1))) if (--start < from) return undefined;
  const end = start < at ? matchAt(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y, text, start) : undefined;
  return end === undefined ? undefined : { start, end };
}

/** So many units are blanked in one step. */
const unitsAtOnce = 1 << 14;

/** The text with the quotation marks at the start of its lines blanked, unit for unit. */
function* withoutMargins(text: string): Steps<string> {
  if (!text.includes('>') || !/[\n\r]/.test(text)) return text;
  let blanked = '';
  for (let from = 0; from < text.length;) {
    lineBreak.lastIndex = from + unitsAtOnce;
    const to = lineBreak.exec(text)?.index ?? text.length;
    blanked += text.slice(from, to).replace(/[\n\r][ \t]*>[ \t>]*/g, (margin) => margin.replaceAll('>', ' '));
    from = to;
    yield;
  }
  return blanked;
}

const lineBreak = /[\n\r]/g;

/** Behind the target or the label that makes a link of the bracket before it; `undefined` where there is neither. */
function linkTail(text: string, from: number): number | undefined {
  if (text[from] === '[') return matchAt(/\[(?:\\[^]|[^[\]\\])+\]/y, text, from);
  if (text[from] !== '(') return undefined;
  let at = skipSpace(text, from + 1);
  const destination = destinationEnd(text, at);
  if (destination === undefined) return undefined;
  at = skipSpace(text, destination);
  if (at > destination) {
    const title = matchAt(/"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\)/y, text, at);
    if (title !== undefined) at = skipSpace(text, title);
  }
  return text[at] === ')' ? at + 1 : undefined;
}

function destinationEnd(text: string, from: number): number | undefined {
  if (text[from] === '<') return matchAt(/<(?:\\.|[^<>\\\n])*>/y, text, from);
  let depth = 0;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && /[^\s]/.test(text.charAt(at + 1))) at++;
    else if (code === 0x28 && ++depth > 32) return undefined;
    else if (code === 0x29 && --depth < 0) return at;
    else if (!(code > 0x20 && code !== 0x7f)) return depth === 0 ? at : undefined;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}

function matchAt(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Finder {
  /** Behind the next occurrence of a string. */
  behind(closer: string, from: number): number | undefined;
  /** Behind the next backticks that are as many. */
  ticks(count: number, from: number): number | undefined;
}

/** Finds what closes something, without searching twice in vain. */
function finder(text: string): Finder {
  const missing = new Set<string>();
  let ends: ReadonlyMap<number, number[]> | undefined;
  return {
    behind: (closer, from) => {
      if (missing.has(closer)) return undefined;
      const found = text.indexOf(closer, from);
      if (found >= 0) return found + closer.length;
      missing.add(closer);
      return undefined;
    },
    ticks: (count, from) => {
      ends ??= tickEnds(text);
      // The ends are in descending order, and the questions in ascending: what lies behind is asked for no more.
      const candidates = ends.get(count) ?? [];
      while (candidates.length > 0 && (candidates.at(-1) ?? 0) < from + count) candidates.pop();
      return candidates.at(-1);
    },
  };
}

/** Where the runs of backticks end, by their length, the last first. */
function tickEnds(text: string): ReadonlyMap<number, number[]> {
  const ends = new Map<number, number[]>();
  for (let last = text.lastIndexOf('`'); last >= 0;) {
    let before = last - 1;
    while (text[before] === '`') before--;
    const known = ends.get(last - before);
    if (known) known.push(last + 1);
    else ends.set(last - before, [last + 1]);
    last = before < 0 ? before : text.lastIndexOf('`', before);
  }
  return ends;
}
