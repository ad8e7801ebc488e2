import { getNodeValue, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Pack } from '../model';
import { locate, positionAt, type Problem } from './problems';
import { resolve } from './resolve';
import { validate } from './validate';

export interface ReadPack {
  /** What is sound in the text; `undefined` where nothing can be used. */
  readonly pack: Pack | undefined;
  /** What is wrong, in the order in which it was found; empty for a sound pack. */
  readonly problems: readonly Problem[];
}

/** Reads a pack from the text of its JSON file. Never throws on any text: what is wrong becomes a problem. */
export function readPack(text: string): ReadPack {
  try {
    return readJson(text);
  } catch (error) {
    // Only nesting can exhaust the stack: everything else that may be wrong is a value.
    if (!(error instanceof RangeError)) throw error;
    const message = 'The file is nested too deeply to be a knowledge pack.';
    return { pack: undefined, problems: [{ message, pointer: '', position: { line: 0, column: 0 } }] };
  }
}

function readJson(text: string): ReadPack {
  const { value, problems } = parse(text);
  if (value === undefined) return { pack: undefined, problems };
  const { raw, dropped, faults } = validate(value);
  if (!raw) return { pack: undefined, problems: [...problems, ...locate(text, faults)] };
  const resolved = resolve(raw, dropped);
  return { pack: resolved.pack, problems: [...problems, ...locate(text, [...faults, ...resolved.faults])] };
}

/** The value of JSON text; of text that is not quite JSON, such as a truncated file, as much as can be read. */
function parse(text: string): { value: unknown; problems: Problem[] } {
  const json = text.replace(/^\uFEFF/, ' ');
  try {
    return { value: JSON.parse(json) as unknown, problems: [] };
  } catch {
    const errors: ParseError[] = [];
    const tree = parseTree(json, errors, { disallowComments: true });
    const [first] = errors;
    const offset = first?.offset ?? 0;
    const reason = first
      ? printParseErrorCode(first.error)
          .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          .toLowerCase()
      : 'syntax error';
    const cut = offset + (first?.length ?? 0) >= json.trimEnd().length ? ' The file seems to be cut off here.' : '';
    const problem = {
      message: `The file is not valid JSON: ${reason}.${cut}`,
      pointer: '',
      position: positionAt(json, offset),
    };
    const value = tree?.type === 'object' ? (getNodeValue(tree) as unknown) : undefined;
    return { value, problems: [problem] };
  }
}
