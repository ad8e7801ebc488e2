type SetValue = (key: number, tag: number, value: number) => void;

/** Integers for a key, a tag, and what is there. */
const perSlot = 3;

/**
 * A table in one array of integers, with open addressing: what is there for two hashes, a key and a tag, is a number that is
 * not 0.
 */
export class NameSlots {
  #integers: Int32Array;
  /**
   * A bit for each key that is there, chosen by as many of its highest bits as there is room for. It says of most others that
   * they are not there, without a place in `#integers`, which is too large for the processor's caches.
   */
  #bits: Int32Array;
  /** By how many bits a key is shifted to have the number of its bit. */
  #shift: number;
  /** One less than the number of slots, a power of two. */
  #mask: number;
  #count = 0;

  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected / fullest)));
    this.#integers = new Int32Array(perSlot * slots);
    this.#bits = new Int32Array(slots >>> 2);
    this.#shift = Math.clz32(slots) - 2;
    this.#mask = slots - 1;
  }

  /** Whether there may be something for a key; nearly always only where there is. */
  mayHave(key: number): boolean {
    const bit = key >>> this.#shift;
    return (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** What is there for a key and a tag; 0 for nothing. */
  get(key: number, tag: number): number {
    return this.#integers[this.#slotOf(key, tag) + 2] ?? 0;
  }

  /** Puts a number other than 0 there, in the place of what was there before. */
  set(key: number, tag: number, value: number): void {
    const slot = this.#slotOf(key, tag);
    const integers = this.#integers;
    const bit = key >>> this.#shift;
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    if (integers[slot + 2] === 0) this.#count++;
    integers[slot] = key;
    integers[slot + 1] = tag;
    integers[slot + 2] = value;
    if (this.#count > fullest * (this.#mask + 1)) this.#grow();
  }

  /**
   * Sets many values, the last first. Where a value takes the place of another, calls back with both.
   *
   * They are sorted by regions of the table beforehand: one after the other, each would be at a place of its own in memory that
   * has to be waited for.
   *
   * @param each calls back with each key, tag and value; is called twice
   */
  setAll(each: (visit: SetValue) => void, replaced: (value: number, before: number) => void): void {
    const mask = this.#mask;
    const shift = Math.max(0, 32 - Math.clz32(mask) - regionBits);
    const places = new Int32Array(1 << regionBits);
    each((key) => {
      const region = (key & mask) >>> shift;
      places[region] = (places[region] ?? 0) + 1;
    });
    // Now where each region ends.
    for (let region = 1; region < places.length; region++) {
      places[region] = (places[region] ?? 0) + (places[region - 1] ?? 0);
    }
    const sorted = new Int32Array(perSlot * (places.at(-1) ?? 0));
    each((key, tag, value) => {
      const region = (key & mask) >>> shift;
      const place = (places[region] ?? 0) - 1;
      places[region] = place;
      sorted[perSlot * place] = key;
      sorted[perSlot * place + 1] = tag;
      sorted[perSlot * place + 2] = value;
    });
    for (let at = 0; at < sorted.length; at += perSlot) {
      const [key, tag, value] = [sorted[at] ?? 0, sorted[at + 1] ?? 0, sorted[at + 2] ?? 0];
      const before = this.get(key, tag);
      if (before !== 0) replaced(value, before);
      this.set(key, tag, value);
    }
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
    this.#bits = new Int32Array(2 * this.#bits.length);
    this.#shift--;
    this.#count = 0;
    for (let at = 0; at < integers.length; at += perSlot) {
      const value = integers[at + 2] ?? 0;
      if (value !== 0) this.set(integers[at] ?? 0, integers[at + 1] ?? 0, value);
    }
  }
}

/** The logarithm of the number of regions that values are sorted into. */
const regionBits = 8;

/** The share of the slots that may be taken. */
const fullest = 0.75;
