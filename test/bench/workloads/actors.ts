import type { Actor, Name } from '../../../src/core/knowledge/model';

const none: readonly never[] = [];

/** An actor for each name. */
export function actorsOf(names: readonly Name[]): readonly Actor[] {
  return names.map((name, position) => ({
    ...{ id: `bench/${String(position)}`, name: name.text, description: '', names: [name] },
    ...{ kinds: none, roles: none, identifiers: none, statements: none },
  }));
}
