import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Something wrong in a pack: what, and where in the file. */
export interface Problem {
  readonly message: string;
  /** The place as a JSON pointer (RFC 6901): `/actors/3/statements/0`; empty for the whole file. */
  readonly pointer: string;
  /** Where that is in the text: zero-based line and UTF-16 column. */
  readonly position: { readonly line: number; readonly column: number };
}

/** A problem whose place in the text has not been looked up yet. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** The zero-based line and UTF-16 column of an offset. */
export function positionAt(text: string, offset: number): Problem['position'] {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, column: before.length - lineStart };
}

/** Looks up where the faults are in the text of the pack. */
export function locate(text: string, faults: readonly Fault[]): Problem[] {
  if (faults.length === 0) return [];
  const tree = parseTree(text, undefined, { disallowComments: true });
  return faults.map(({ pointer, message }) => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((segment) =>
        /^\d+$/.test(segment) ? Number(segment) : segment.replaceAll('~1', '/').replaceAll('~0', '~'),
      );
    // A property that is missing has no node; its parent is the next best place to show.
    let node;
    for (let length = path.length; tree && !node && length >= 0; length--) {
      node = findNodeAtLocation(tree, path.slice(0, length));
    }
    return { message, pointer, position: positionAt(text, node?.offset ?? 0) };
  });
}
