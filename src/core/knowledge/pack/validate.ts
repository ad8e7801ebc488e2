import validateSchema from '../../../../knowledge/knowledge.schema.json?validator';
import type { Fault } from './problems';
import type { RawPack } from './rawPack';
import { wording } from './wording';

/** An entry that can be left out while the rest of the pack stays sound. */
const entryPattern =
  /^\/(?:actors\/\d+\/(?:names|roles|identifiers|statements)\/\d+|actors\/\d+\/existence|(?:predicates|sources|actors|otherNames|claims|links|relations)\/\d+)/;

const listNames = ['predicates', 'sources', 'actors', 'claims', 'links', 'relations'] as const;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entryWord(pointer: string): string {
  const list =
    pointer
      .replace(/\/\d+$/, '')
      .split('/')
      .at(-1)
      ?.replace('otherNames', 'names') ?? '';
  return list === 'existence' ? list : list.replace(/s$/, '');
}

export interface Validated {
  /** The pack; `undefined` where the format is of another version or the head of the pack is not valid. */
  readonly raw: RawPack | undefined;
  /** The pointers of entries that are not valid and must not be read. Everything else is as the schema says. */
  readonly dropped: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Checks parsed JSON against the schema of packs. */
export function validate(value: unknown): Validated {
  if (!isObject(value)) return refuse('', 'This is no knowledge pack: the file must hold one JSON object.');
  if (value['format'] !== 1) {
    const format = JSON.stringify(value['format']) as string | undefined;
    return typeof value['format'] === 'number' && value['format'] > 1
      ? refuse(
          '/format',
          `The pack is of format ${String(format)}; this version of Dossier reads format 1. Update Dossier.`,
        )
      : refuse('/format', `The field "format" must be 1; it is ${format ?? 'missing'}.`);
  }
  const missing = listNames.filter((name) => !Array.isArray(value[name]));
  const faults: Fault[] = missing.map((name) => ({ pointer: '', message: `The list "${name}" is missing.` }));
  const complete: Json = { ...value, ...Object.fromEntries(missing.map((name) => [name, []])) };
  if (validateSchema(complete)) return { raw: complete as unknown as RawPack, dropped: new Set(), faults };

  const entries = new Map<string, Set<string>>();
  for (const error of validateSchema.errors ?? []) {
    const entry = entryPattern.exec(error.instancePath)?.[0];
    if (entry === undefined) {
      return refuse(error.instancePath, `The pack cannot be read: ${wording(error)}.`);
    }
    entries.set(entry, (entries.get(entry) ?? new Set()).add(wording(error)));
  }
  for (const [pointer, reasons] of entries) {
    const id = idAt(complete, pointer);
    faults.push({
      pointer,
      message: `The ${entryWord(pointer)}${id} was left out: ${[...reasons].join('; ')}.`,
    });
  }
  return { raw: complete as unknown as RawPack, dropped: new Set(entries.keys()), faults };
}

function idAt(value: Json, pointer: string): string {
  let node: unknown = value;
  for (const segment of pointer.split('/').slice(1)) node = (node as Json)[segment];
  const id = isObject(node) ? (node['id'] ?? node['text']) : undefined;
  return typeof id === 'string' ? ` "${id}"` : '';
}

function refuse(pointer: string, message: string): Validated {
  return { raw: undefined, dropped: new Set(), faults: [{ pointer, message }] };
}
