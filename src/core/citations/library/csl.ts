import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Range } from '../../report/block';
import { lineEnd } from '../../report/lines';
import { yamlField, yamlItems } from '../../report/yaml';
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
  const references = yamlField(text, 'references');
  const start = references ? lineEnd(text, references.end) : 0;
  const entries = yamlItems(text, { start, end: text.length }).flatMap((fields) => {
    const id = fields.get('id');
    if (!id) return [];
    return entryOf(Object.fromEntries(Array.from(fields, ([name, { value }]) => [name, value])), id);
  });
  return entries.length > 0 || references ? { entries } : { entries, problem: 'it has no list of references' };
}

function entryOf(fields: object, { start, end }: Range): LibraryEntry[] {
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
      range: { start, end },
    },
  ];
}
