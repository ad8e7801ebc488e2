import type { Steps } from '../../steps';
import type { Range } from '../block';
import { verbatimEnvironments } from '../sections/latexSections';

// How many arguments in braces of a command are no prose, beside those in brackets before them.
const arguments1 =
  'label|url|nolinkurl|path|href|input|include|includeonly|includegraphics|includepdf|subfile|import|usepackage|RequirePackage|documentclass|pagestyle|thispagestyle|pagenumbering|graphicspath|addbibresource|bibliography|bibliographystyle|printbibliography|bibitem|nocite|lstinputlisting|inputminted|hypersetup|selectlanguage|foreignlanguage|textcolor|color|colorbox|hspace|vspace|index|glossary|gls|Gls|glspl|Glspl|ac|acs|acl|acf|usetikzlibrary|parbox|raisebox|rule|si|num|ang|newtheorem|theoremstyle|captionsetup|geometry|lstset|phantom|vphantom|hphantom|linespread|fontsize|begin|end|newcolumntype|PassOptionsToPackage|tikz|ensuremath|newpage|hyphenation|stepcounter|refstepcounter|value|arabic|roman|resizebox|scalebox';
const arguments2 =
  'setlength|addtolength|setcounter|addtocounter|DeclareMathOperator|multicolumn|multirow|SI|qty|definecolor|newcounter|newglossaryentry|newacronym|fancyhf|pdfbookmark|addcontentsline|subimport';
const argumentsOf: ReadonlyMap<string, number> = new Map([
  ...arguments1.split('|').map((name) => [name, 1] as const),
  ...arguments2.split('|').map((name) => [name, 2] as const),
]);
// `\cite`, `\citep`, `\parencite`, `\footcite`, `\textcites`, `\Citeauthor` …; `\ref`, `\autoref`, `\cref`, `\eqref` …
const citation = /^[A-Za-z]*[cC]ite[a-z]*$/;
const reference = /^(?!hyperref$)(?:[A-Za-z]*ref|[cC]refrange|labelcref)$/;

const mathEnvironment =
  /^(?:math|displaymath|equation|align|alignat|flalign|gather|multline|eqnarray|split|tikzpicture|dmath|IEEEeqnarray)\*?$/;
const verbatimEnvironment = new RegExp(`^(?:${verbatimEnvironments})$`);
const tabularEnvironment =
  /^(?:tabular[xy]?\*?|longtable|tabu|tblr|longtblr|array|minipage|multicols\*?|wrapfigure|thebibliography)$/;

// A command, a control symbol, math, or a comment. What is escaped comes first: it opens nothing.
const opener = /\\(?:([A-Za-z@]+)\*?|[^])|\$\$?|%[^\n]*/g;

/** So many of the places where something begins are looked at in one step. */
const atOnce = 1024;

/**
 * What is not prose in the text of a LaTeX block: comments, the names of commands, math, verbatim text, and the arguments of
 * citations, references, labels, addresses and settings. In order, none overlapping; read in steps.
 */
export function* readCodeInLatex(text: string): Steps<readonly Range[]> {
  const find = finder(text);
  const ranges: Range[] = [];
  const pattern = new RegExp(opener);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: opened, 1: name, index } = match;
    const behind = pattern.lastIndex;
    let end: number | undefined = behind;
    if (opened === '$' || opened === '$$') end = find.closing(opened, behind);
    else if (opened === '\\(') end = find.behind('\\)', behind);
    else if (opened === '\\[') end = find.behind('\\]', behind);
    else if (name !== undefined) end = endOfCommand(text, name, behind, find);
    // What is never closed is text.
    if (end === undefined) continue;
    ranges.push({ start: index, end });
    if (ranges.length % atOnce === 0) yield;
    pattern.lastIndex = end;
  }
  return ranges;
}

function endOfCommand(text: string, name: string, behind: number, find: Finder): number {
  if (name === 'verb' || name === 'Verb' || name === 'lstinline' || name === 'mintinline') {
    const from = name === 'mintinline' ? find.arguments(behind, 1) : behind;
    if (text[from] === '{') return find.arguments(from, 1);
    const close = find.behind(text.charAt(from), from + 1);
    return close === undefined || text.slice(from, close).includes('\n') ? behind : close;
  }
  if (name === 'end' && isDocumentEnd(text, behind)) return text.length;
  const definition = definitionEnd(text, name, behind, find);
  if (definition !== undefined) return definition;
  if (name === 'begin') {
    const environment = /^\s*\{([^{}\n]*)\}/.exec(text.slice(behind, behind + 60));
    const [begin, called = ''] = environment ?? [''];
    const from = behind + begin.length;
    if (mathEnvironment.test(called) || verbatimEnvironment.test(called)) {
      const close = find.behind(`\\end{${called}}`, from);
      return close ?? (verbatimEnvironment.test(called) ? text.length : from);
    }
    const widthFirst = called === 'tabularx' || called === 'tabular*' || called === 'wrapfigure';
    return tabularEnvironment.test(called) ? find.arguments(from, widthFirst ? 2 : 1) : from;
  }
  const count = argumentsOf.get(name);
  if (count !== undefined) return find.arguments(behind, count);
  // The manifold ones, such as `\autocites`, take a list of keys each.
  if (citation.test(name)) return find.arguments(behind, name.endsWith('s') ? Infinity : 1);
  if (reference.test(name)) return find.arguments(behind, 1);
  return behind;
}

function isDocumentEnd(text: string, behind: number): boolean {
  return /^[ \t]*\{document\}/.test(text.slice(behind, behind + 40));
}

const definitions =
  /^(?:(?:re)?new|provide|Declare(?:Robust)?|(?:New|Renew|Provide|Declare)(?:Expandable)?Document)(Command|command|Environment|environment)$|^[egx]?def$/;

/** Behind the definition of a command or an environment, whose text is none of the report's. */
function definitionEnd(text: string, name: string, behind: number, find: Finder): number | undefined {
  const kind = definitions.exec(name);
  if (!kind) return undefined;
  const [head = ''] =
    /^\s*(?:\{[^{}]*\}|\\[A-Za-z@]+)(?:\s*\[[^\]]*\]|#\d)*\s*/.exec(text.slice(behind, behind + 200)) ?? [];
  const specification = name.includes('Document') ? 1 : 0;
  const bodies = (kind[1] ?? '').includes('nvironment') ? 2 : 1;
  return find.arguments(behind + head.length, specification + bodies);
}

interface Finder {
  /** Behind the next occurrence of a string. */
  behind(closer: string, from: number): number | undefined;
  /** Behind the next dollar signs that are not escaped. */
  closing(dollars: string, from: number): number | undefined;
  /** Behind arguments in brackets or parentheses, and behind up to so many in braces. */
  arguments(from: number, braces: number): number;
}

/** Finds what closes something, without searching twice in vain. */
function finder(text: string): Finder {
  const missing = new Set<string>();
  let braces: ReadonlyMap<number, number> | undefined;
  const search = (closer: string, pattern: () => number): number | undefined => {
    if (missing.has(closer)) return undefined;
    const found = pattern();
    if (found >= 0) return found + closer.length;
    missing.add(closer);
    return undefined;
  };
  /** Behind the bracket that closes an optional argument: what stands in braces is passed over, up to a length. */
  const bracketEnd = (open: number, matching: ReadonlyMap<number, number>): number | undefined => {
    const close = search(']', () => text.indexOf(']', open));
    if (close === undefined || close - open > 1000 || !text.slice(open, close).includes('{')) return close;
    for (let at = open + 1; at < text.length && at - open < 1000; at++) {
      const mark = text[at];
      if (mark === ']') return at + 1;
      if (mark === '\\') at++;
      else if (mark === '{') at = (matching.get(at) ?? Infinity) - 1;
    }
    return close;
  };
  return {
    behind: (closer, from) => search(closer, () => text.indexOf(closer, from)),
    closing: (dollars, from) =>
      search(dollars, () => {
        for (let at = text.indexOf(dollars, from); at >= 0; at = text.indexOf(dollars, at + 1)) {
          if (!isEscaped(text, at, from)) return at;
        }
        return -1;
      }),
    arguments: (from, limit) => {
      braces ??= matchingBraces(text);
      let end = from;
      for (let taken = 0; ;) {
        const at = end + (/^[ \t]*(?:\n[ \t]*(?=[[{]))?/.exec(text.slice(end, end + 40))?.[0].length ?? 0);
        const mark = text[at];
        let close: number | undefined;
        if (mark === '{' && taken < limit) {
          close = braces.get(at);
          taken++;
        } else if (taken === 0 || limit === Infinity) {
          if (mark === '[') close = bracketEnd(at, braces);
          else if (mark === '(' && limit === Infinity) close = search(')', () => text.indexOf(')', at));
        }
        if (close === undefined) return end;
        end = close;
      }
    },
  };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text.charCodeAt(at - slashes - 1) === 0x5c) slashes++;
  return slashes % 2 === 1;
}

/** The offsets of opening braces, with those behind the braces that close them. */
export function matchingBraces(text: string): ReadonlyMap<number, number> {
  const matching = new Map<number, number>();
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\\[^]|[{}]/g)) {
    if (mark === '{') opened.push(index);
    else if (mark === '}') {
      const open = opened.pop();
      if (open !== undefined) matching.set(open, index + 1);
    }
  }
  return matching;
}
