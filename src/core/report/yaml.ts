import type { Range } from './block';

// What is read of YAML in front matter and in lists of references: fields with values on one line, and lists of these. All
// that it may be besides takes a parser of more than a tenth of the bundle, for three fields.

/** The text of a YAML scalar on one line: without quotes, or without the comment behind it; `undefined` where it is empty. */
export function yamlScalar(field: string): string | undefined {
  const [, double, single] = /^\s*(?:"((?:\\.|[^"\\])*)"|'((?:''|[^'])*)')/.exec(field) ?? [];
  const plain = double?.replace(/\\(["\\/])/g, '$1') ?? single?.replaceAll("''", "'") ?? field.split(/(?:^|\s)#/, 1)[0];
  return plain?.trim() === '' ? undefined : plain?.trim();
}

/** A field at the top level, with the place of its value as it is written on the line, quotes included and comments not. */
export interface YamlTopField extends Range {
  /** Behind its colon. */
  readonly colon: number;
  /** The value without quotes; `undefined` where none stands on the line, and the range is empty. */
  readonly value: string | undefined;
}

/** The first field at the top level that has one of some names, which may stand in quotes; `undefined` where there is none. */
export function yamlField(yaml: string, ...names: readonly string[]): YamlTopField | undefined {
  const key = new RegExp(`^(["']?)(?:${names.join('|')})\\1[ \\t]*:`, 'm').exec(yaml);
  if (!key) return undefined;
  const colon = key.index + key[0].length;
  const [line = ''] = yaml.slice(colon).split(/\r?\n/, 1);
  const [, space = '', written = ''] = valueOnLine.exec(line) ?? [];
  const start = colon + space.length;
  return { colon, start, end: start + written.trimEnd().length, value: yamlScalar(written) };
}

const valueOnLine = /^([ \t]*)("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^\s#](?:[^#]|(?<!\s)#)*)?/;

/** The value of a field at the top level, or the values of the list that it has, `[a, b]` or a line each. */
export function yamlList(yaml: string, name: string): readonly string[] {
  const field = yamlField(yaml, name);
  if (!field) return [];
  const rest = yaml.slice(field.start);
  const [, flow] = /^\[((?:"(?:\\.|[^"\\])*"|'[^']*'|[^\]"'])*)\]/.exec(rest) ?? [];
  const lines = /^[^\n]*\n((?:[ \t]*(?:-[ \t][^\n]*|#[^\n]*)?(?:\n|$))*)/.exec(rest)?.[1] ?? '';
  const values =
    flow !== undefined
      ? Array.from(flow.matchAll(/"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,\s][^,]*/g), ([value]) => value)
      : /^[[{|>&*!]/.test(rest)
        ? []
        : field.value !== undefined
          ? [yaml.slice(field.start, field.end)]
          : Array.from(lines.matchAll(/^[ \t]*-[ \t]+([^\n]*)/gm), ([, value = '']) => value);
  return values.map(yamlScalar).filter((value) => value !== undefined);
}

/** A field of an item, with its value without quotes and the place of the value as it is written, quotes included. */
export interface YamlField extends Range {
  readonly value: string;
}

const blockField = /^["']?([\w-]+)["']?[ \t]*:[ \t]+(\S.*)$/g;
const flowField = /[{,]\s*["']?([\w-]+)["']?\s*:\s*("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,{}[\]]+)/g;

/**
 * The items of the first list in a stretch of YAML, each with those of its own fields that have a value on one line. Fields of
 * what is inside of an item are left out.
 */
export function yamlItems(yaml: string, { start, end }: Range): readonly ReadonlyMap<string, YamlField>[] {
  const items: Map<string, YamlField>[] = [];
  let margin: number | undefined;
  let column = 0;
  for (const { 0: line, index } of yaml.slice(start, end).matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const [, space = '', dash = ''] = /^([ \t]*)(-[ \t]+)?/.exec(line) ?? [];
    margin ??= dash === '' ? undefined : space.length;
    if (margin === undefined || line.trimStart().startsWith('#')) continue;
    if (dash !== '' && space.length === margin) {
      items.push(new Map());
      column = margin + dash.length;
    } else if (space.length < column) {
      if (space.length <= margin) break;
      continue;
    }
    if (space.length + (space.length === margin ? dash.length : 0) !== column) continue;
    const rest = line.slice(column);
    for (const { 0: all, 1: name = '', 2: written = '', index: at } of rest.matchAll(
      rest.startsWith('{') ? flowField : blockField,
    )) {
      const value = yamlScalar(written);
      const valueStart = start + index + column + at + all.length - written.length;
      const fields = items.at(-1);
      if (value !== undefined && fields && !fields.has(name)) {
        fields.set(name, { value, start: valueStart, end: valueStart + written.trimEnd().length });
      }
    }
  }
  return items;
}
