import type { Fault } from './problems';

/** Thrown while an entry is read, to say why it cannot be; `EntryReader` leaves the entry out. Its message has no full stop. */
export class Unsound extends Error {}

/** Reads the lists of a pack entry by entry: one that is not sound is left out with a fault, the rest is kept. */
export class EntryReader {
  readonly #dropped: ReadonlySet<string>;
  readonly #faults: Fault[] = [];

  /** @param dropped pointers of entries that are not to be read because a fault has been found already. */
  constructor(dropped: ReadonlySet<string>) {
    this.#dropped = dropped;
  }

  /** The faults found so far. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Notes something that is wrong with an entry but does not keep it from being read. */
  note(pointer: string, message: string): void {
    this.#faults.push({ pointer, message });
  }

  /** Reads one entry; `undefined` where it is left out. */
  one<Entry, Read>(entry: Entry, pointer: string, what: string, read: (entry: Entry) => Read): Read | undefined {
    if (this.#dropped.has(pointer)) return undefined;
    try {
      return read(entry);
    } catch (error) {
      if (!(error instanceof Unsound)) throw error;
      this.note(pointer, `The ${what} was left out: ${error.message}.`);
      return undefined;
    }
  }

  /** Reads the entries of a list. */
  list<Entry, Read extends object>(
    entries: readonly Entry[],
    list: string,
    what: string,
    read: (entry: Entry, pointer: string) => Read,
  ): Read[] {
    return entries.flatMap((entry, index) => {
      const pointer = `${list}/${String(index)}`;
      return this.one(entry, pointer, what, () => read(entry, pointer)) ?? [];
    });
  }

  /** Reads the entries of a list by their ids; a second one of the same id is left out. */
  byId<Entry extends { readonly id: string }, Read extends object>(
    entries: readonly Entry[],
    list: string,
    what: string,
    read: (entry: Entry, pointer: string) => Read,
  ): Map<string, Read> {
    const found = new Map<string, Read>();
    this.list(entries, list, what, (entry, pointer) => {
      if (found.has(entry.id)) throw new Unsound(`the id "${entry.id}" is taken`);
      const result = read(entry, pointer);
      found.set(entry.id, result);
      return result;
    });
    return found;
  }
}
