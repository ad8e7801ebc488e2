import { frontMatterClose, frontMatterOf } from '../../report/frontMatter';
import type { Markup } from '../../report/languages';
import { uncommented } from '../../report/latex/latexComments';
import type { Replacement } from '../../report/replacement';
import { yamlField } from '../../report/yaml';

/**
 * The replacement that makes a report name a bibliography file beside those that it names: in `bibliography` of the front matter,
 * which Markdown is given where it has none; in LaTeX as an `\addbibresource` behind the last one, or behind BibLaTeX.
 *
 * @returns `undefined` where the report has no place for it: plain text, LaTeX without BibLaTeX, a field of another form
 */
export function nameBibliography(text: string, markup: Markup, file: string): Replacement | undefined {
  switch (markup) {
    case 'markdown':
      return inMarkdown(text, file);
    case 'latex':
      return inLatex(text, file);
    case 'plain':
      return undefined;
  }
}

function inMarkdown(text: string, file: string): Replacement | undefined {
  const end = frontMatterOf(text)?.end;
  const name = /^[\w][\w./-]*$/.test(file) ? file : JSON.stringify(file);
  if (end === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return insertion(start, `---\nbibliography: ${name}\n---\n\n`);
  }
  const matter = text.slice(0, end);
  const field = yamlField(matter, 'bibliography');
  if (!field) return insertion(frontMatterClose(matter), `bibliography: ${name}\n`);
  const at = field.start;
  const rest = matter.slice(at);
  const list = /^\[[^\][{}"'#]*\]|^\[(?:"[^"]*"|'[^']*'|[^\][{}"'#])*\]/.exec(rest)?.[0];
  if (list !== undefined)
    return insertion(at + list.length - 1, `${list.slice(1, -1).trim() === '' ? '' : ', '}${name}`);
  const items = /^(?:#[^\n]*)?\r?\n((?:([ \t]*)-[ \t]+\S[^\n]*\n)+)/.exec(rest);
  if (items) return insertion(at + items[0].length, `${items[2] ?? ''}- ${name}\n`);
  const scalar = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s"'[{|>&*!#%@`][^\n#,]*?)(?=[ \t]*(?:#[^\n]*)?\r?\n)/.exec(rest)?.[0];
  if (scalar !== undefined) return { start: at, end: at + scalar.length, text: `[${scalar}, ${name}]` };
  const empty = /^\r?\n(?![ \t-])/.test(rest);
  return empty ? insertion(field.colon, ` ${name}`) : undefined;
}

const commands = new RegExp(
  String.raw`${uncommented}(?:\\addbibresource[ \t]*(?:\[[^\]]*\])?[ \t]*\{[^}]*\}|\\usepackage[ \t]*(?:\[[^\]]*\])?[ \t]*\{[^}]*\bbiblatex\b[^}]*\})[^\n]*`,
  'gm',
);

function inLatex(text: string, file: string): Replacement | undefined {
  const last = Array.from(text.matchAll(commands)).at(-1);
  if (!last || /[{}%#\\]/.test(file)) return undefined;
  const end = last.index + last[0].trimEnd().length;
  return insertion(end, `\n\\addbibresource{${file}}`);
}

function insertion(offset: number, text: string): Replacement {
  return { start: offset, end: offset, text };
}
