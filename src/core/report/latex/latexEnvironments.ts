import type { Range } from '../block';
import { verbatimEnvironments } from '../sections/latexSections';

/** An environment of a LaTeX document. Its range is that from `\begin` to behind `\end{…}`. */
export interface Environment extends Range {
  readonly name: string;
  /** Where its content starts, behind `\begin{…}`. */
  readonly content: number;
}

const verbatim = new RegExp(`^(?:${verbatimEnvironments})$`);

/** The environments around an offset, the outermost first. Those that are never closed are left out. */
export function environmentsAround(text: string, offset: number): readonly Environment[] {
  const open: { readonly name: string; readonly start: number; readonly content: number }[] = [];
  const around: Environment[] = [];
  for (const { 0: all, 1: command, 2: name = '', index } of text.matchAll(marks)) {
    if (command === undefined) continue;
    const end = index + all.length;
    const inside = open.at(-1);
    if (inside && verbatim.test(inside.name) && !(command === 'end' && name === inside.name)) continue;
    if (command === 'begin') {
      if (index > offset && open.every(({ start }) => start > offset)) break;
      open.push({ name, start: index, content: end });
    } else {
      const at = open.findLastIndex((environment) => environment.name === name);
      if (at < 0) continue;
      const [closed] = open.splice(at);
      if (closed && closed.start <= offset && offset <= end) around.unshift({ ...closed, end });
    }
  }
  return around;
}

/** The names of environments that are lists. */
export const listName = /^(?:itemize|enumerate|description)\*?$/;

/** Behind the `\\item` of a list whose first item is still ahead of an offset: LaTeX has no text there. */
export function behindFirstItem(text: string, offset: number): number | undefined {
  const list = environmentsAround(text, offset).findLast(({ name }) => listName.test(name));
  if (!list || offset < list.content) return undefined;
  const first = /\\item(?![A-Za-z@])[ \t]*(?:\[[^\]\n]*\])?[ \t]*/.exec(text.slice(list.content, list.end));
  if (!first || list.content + first.index < offset) return undefined;
  return list.content + first.index + first[0].length;
}

/** Comments and what is escaped come first: they open nothing. */
const marks = /%[^\n]*|\\(begin|end)[ \t]*\{([^{}\n]*)\}|\\[^]/g;

const boundary =
  /%[^\n]*|\\item(?![A-Za-z@])(?:[ \t]*\[[^\]\n]*\])?|\\(?:begin|end)[ \t]*\{[^{}\n]*\}|\\par(?![A-Za-z@])|\\\\(?:\*?\[[^\]\n]*\])?|\\[^]/g;

/**
 * The stretches of a LaTeX block that hold text without a break: items, the text between environments, lines. In their order,
 * without those that are blank.
 */
export function stretchesOf(text: string, { start, end }: Range): readonly Range[] {
  const stretches: Range[] = [];
  let from = start;
  const add = (to: number): void => {
    if (text.slice(from, to).trim() !== '') stretches.push({ start: from, end: to });
  };
  for (const { 0: all, index } of text.slice(start, end).matchAll(boundary)) {
    if (!/^\\(?:item|begin|end|par|\\)/.test(all) || (all.length === 2 && all !== '\\\\')) continue;
    add(start + index);
    from = start + index + all.length;
  }
  add(end);
  return stretches;
}
