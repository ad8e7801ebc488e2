/** Integers for a key, a tag, and what is there. */
const perSlot = 3;

/**
 * A table in one array of integers, with open addressing: what is there for two hashes, a key and a tag, is a number that is
 * not 0.
 */
export class NameSlots {
  #integers: Int32Array;
  /** One less than the number of slots, a power of two. */
  #mask: number;
  #count = 0;

  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected / fullest)));
    this.#integers = new Int32Array(perSlot * slots);
    this.#mask = slots - 1;
  }

  get bytes(): number {
    return this.#integers.byteLength;
  }

  /** What is there for a key and a tag; 0 for nothing. */
  get(key: number, tag: number): number {
    return this.#integers[this.#slotOf(key, tag) + 2] ?? 0;
  }

  /** Puts a number other than 0 there, in the place of what was there before. */
  set(key: number, tag: number, value: number): void {
    const slot = this.#slotOf(key, tag);
    const integers = this.#integers;
    if (integers[slot + 2] === 0) this.#count++;
    integers[slot] = key;
    integers[slot + 1] = tag;
    integers[slot + 2] = value;
    if (this.#count > fullest * (this.#mask + 1)) this.#grow();
  }

  #slotOf(key: number, tag: number): number {
    const [integers, mask] = [this.#integers, this.#mask];
    let slot = key & mask;
    for (;;) {
      const at = perSlot * slot;
      if (integers[at + 2] === 0 || (integers[at] === key && integers[at + 1] === tag)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const integers = this.#integers;
    this.#mask = 2 * this.#mask + 1;
    this.#integers = new Int32Array(2 * integers.length);
    this.#count = 0;
    for (let at = 0; at < integers.length; at += perSlot) {
      const value = integers[at + 2] ?? 0;
      if (value !== 0) this.set(integers[at] ?? 0, integers[at + 1] ?? 0, value);
    }
  }
}

/** The share of the slots that may be taken. */
const fullest = 0.75;
