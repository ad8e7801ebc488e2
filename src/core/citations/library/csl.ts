import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { JSON_SCHEMA, load } from 'js-yaml';
import type { Range } from '../../report/block';
import type { LibraryEntry, ReadLibrary } from './library';

/** Reads CSL-JSON (https://docs.citationstyles.org): a list of items, or an object whose `items` are that list. */
export function readCslJson(text: string): ReadLibrary {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const list = root?.type === 'object' ? propertyOf(root, 'items') : root;
  if (errors[0]) {
    const line = text.slice(0, errors[0].offset).split('\n').length;
    return { entries: [], problem: `line ${String(line)}: this is no JSON` };
  }
  if (list?.type !== 'array') return { entries: [], problem: 'it is no list of items' };
  const entries = (list.children ?? []).flatMap((item) => {
    const id = propertyOf(item, 'id');
    if (!id || item.type !== 'object') return [];
    const fields = Object.fromEntries(
      ['id', 'URL', 'DOI', 'title'].map((name) => [name, propertyOf(item, name)?.value as unknown]),
    );
    return entryOf(fields, { start: id.offset, end: id.offset + id.length });
  });
  return { entries };
}

function propertyOf(node: Node, name: string): Node | undefined {
  const property = node.children?.find(({ children }) => children?.[0]?.value === name);
  return property?.type === 'property' ? property.children?.[1] : undefined;
}

/** Reads CSL-YAML as Pandoc takes it: a list of items, or metadata whose `references` are that list. */
export function readCslYaml(text: string): ReadLibrary {
  let value: unknown;
  try {
    value = load(text.replace(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n[^]*)?$/, '\n'), { schema: JSON_SCHEMA });
  } catch (error) {
    return { entries: [], problem: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error) };
  }
  const list = Array.isArray(value) ? (value as readonly unknown[]) : referencesOf(value);
  if (!list) return { entries: [], problem: 'it has no list of references' };
  let from = 0;
  const entries = list.flatMap((item) => {
    const found = typeof item === 'object' && item !== null ? entryOf(item, { start: 0, end: 0 }) : [];
    return found.map((entry) => {
      const range = yamlKey(text, entry.key, from);
      from = range.end;
      return { ...entry, range };
    });
  });
  return { entries };
}

function referencesOf(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { references } = value as { readonly references?: unknown };
  return Array.isArray(references) ? references : undefined;
}

/** Where YAML says the key of an item; an empty range where it is written in a way that is not plain to see. */
function yamlKey(text: string, key: string, from: number): Range {
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    const before = text.slice(Math.max(0, at - 40), at);
    if (/(?:^|[\s{,-])["']?id["']?:[ \t]*["']?$/.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(at + key.length))) {
      return { start: at, end: at + key.length };
    }
  }
  return { start: from, end: from };
}

function entryOf(fields: object, range: Range): LibraryEntry[] {
  const { id, URL: url, DOI: doi, title } = fields as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  return [
    {
      key: String(id),
      addresses: [
        ...(typeof url === 'string' ? [url] : []),
        ...(typeof doi === 'string' ? [`doi:${doi.replace(/^doi:\s*/i, '')}`] : []),
      ],
      ...(typeof title === 'string' && { title }),
      range,
    },
  ];
}
