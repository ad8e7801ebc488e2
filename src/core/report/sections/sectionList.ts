/** A section's text, with the value that was read from it, if it was read. */
export class Section<T> {
  readonly text: string;
  #value: { readonly of: T } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The value, read now if it is asked for the first time. */
  value(read: (text: string) => T): T {
    this.#value ??= { of: read(this.text) };
    return this.#value.of;
  }
}

/** A place in the list: the section, and the offset at which it starts. */
export interface Place<T> {
  readonly section: Section<T>;
  readonly start: number;
  readonly group: number;
  readonly index: number;
}

interface Group<T> {
  sections: Section<T>[];
  length: number;
}

const size = 128;

/** The sections in their order, in groups whose lengths are known, so that finding one and replacing a few is quick. */
export class SectionList<T> {
  #groups: Group<T>[] = [];
  #length = 0;
  #count = 0;

  constructor(sections: readonly Section<T>[]) {
    this.#insert(0, sections);
  }

  /** Of the text. */
  get length(): number {
    return this.#length;
  }

  get count(): number {
    return this.#count;
  }

  /** The section that covers an offset; the last one for the end of the text. */
  find(offset: number): Place<T> {
    let group = 0;
    let start = 0;
    const last = this.#groups.length - 1;
    for (; group < last; group++) {
      const { length } = this.#group(group);
      if (offset < start + length) break;
      start += length;
    }
    const { sections } = this.#group(group);
    for (const [index, section] of sections.entries()) {
      if (offset < start + section.text.length || index === sections.length - 1)
        return { section, start, group, index };
      start += section.text.length;
    }
    throw new RangeError('no section');
  }

  next({ section, start, group, index }: Place<T>): Place<T> | undefined {
    return (
      this.#place(group, index + 1, start + section.text.length) ??
      this.#place(group + 1, 0, start + section.text.length)
    );
  }

  previous({ start, group, index }: Place<T>): Place<T> | undefined {
    const before =
      this.#groups[group]?.sections[index - 1] === undefined
        ? { group: group - 1, index: (this.#groups[group - 1]?.sections.length ?? 0) - 1 }
        : { group, index: index - 1 };
    const section = this.#groups[before.group]?.sections[before.index];
    return section && { section, start: start - section.text.length, ...before };
  }

  /** Replaces so many sections from a place on. */
  replace({ group, index }: Place<T>, count: number, sections: readonly Section<T>[]): void {
    const first = this.#group(group);
    const kept = first.sections.slice(0, index);
    const rest: Section<T>[] = first.sections.slice(index);
    let groups = 1;
    while (rest.length < count) rest.push(...this.#group(group + groups++).sections);
    for (const { length, sections: gone } of this.#groups.splice(group, groups)) {
      this.#length -= length;
      this.#count -= gone.length;
    }
    this.#insert(group, kept.concat(sections, rest.slice(count)));
  }

  /** Inserts groups of these sections. */
  #insert(at: number, sections: readonly Section<T>[]): void {
    const groups: Group<T>[] = [];
    const step = sections.length <= 2 * size ? 2 * size : size;
    for (let from = 0; from < sections.length; from += step) {
      const part = sections.slice(from, from + step);
      groups.push({ sections: part, length: part.reduce((sum, { text }) => sum + text.length, 0) });
    }
    for (const { length } of groups) this.#length += length;
    this.#count += sections.length;
    this.#groups = this.#groups.slice(0, at).concat(groups, this.#groups.slice(at));
  }

  #group(index: number): Group<T> {
    const group = this.#groups[index];
    if (!group) throw new RangeError('no group');
    return group;
  }

  #place(group: number, index: number, start: number): Place<T> | undefined {
    const section = this.#groups[group]?.sections[index];
    return section && { section, start, group, index };
  }
}
