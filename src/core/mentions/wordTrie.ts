import { WordReader, type Words } from './wordReader';

/**
 * All names as a trie of their hashed words from the last to the first, with the links of Aho and Corasick
 * (https://doi.org/10.1145/360825.360855) between its states, in a few integer arrays. Reading a text's words from the last
 * to the first, the state at each word knows the longest name that starts there, and a word costs the same however many
 * names share their words. State 0 is the root; there, and wherever a state is meant, 0 also says "none".
 */
export interface WordTrie {
  /**
   * How names end, as a filter in blocks of 16: the last word chooses the block, the two last words a bit of it; a name of
   * one word counts as having none before. Says at the cost of one place in memory for each word of a text that no name ends
   * there, which is so at most of them, and at the same place for the same word.
   */
  readonly endings: Int32Array;
  /**
   * States by their parent and word, in open addressing; 0 where there is none. An entry has the number of the state in as many
   * low bits as the length asks for, and above them bits of the hash by which it is found, so that the wrong ones are passed
   * over without a look at their edges.
   */
  readonly slots: Int32Array;
  /** For each state its parent, then the hash of its word. */
  readonly edges: Int32Array;
  /**
   * For each state the one for the longest other beginning-at-the-end of a name that its words end with; its complement (`~`),
   * which is negative, where no name goes on from the state.
   */
  readonly links: Int32Array;
  /** For each state the nearest one on the way of its links, itself included, at which a name is complete. */
  readonly complete: Int32Array;
  /** For each state the number of words from the root to it. */
  readonly depths: Uint16Array;
  /** The number of words of the longest name. */
  readonly longest: number;
  /** For each state 1 + the first name that is complete at it; 0 where none is. */
  readonly firstNames: Int32Array;
  /** For each name 1 + the next one of the same words; 0 where there is none. */
  readonly nextNames: Int32Array;
}

/** The states of a trie that is being built, and the room for more. */
interface States {
  count: number;
  slots: Int32Array;
  edges: Int32Array;
  depths: Uint16Array;
  firstNames: Int32Array;
}

/** In words. No actor's name is longer, and a place in a text has at most so many names of different lengths. */
const longestName = 32;

/**
 * Builds the trie over names, which from now on are known by their number.
 *
 * @param nameAt the text of each name; one without words is never found, nor one of more than 32
 */
export function buildTrie(count: number, nameAt: (name: number) => string): WordTrie {
  const reader = new WordReader();
  const endings = new Int32Array(powerOfTwo(count));
  const nextNames = new Int32Array(count);
  const states: States = {
    count: 1,
    slots: new Int32Array(powerOfTwo(2 * count)),
    edges: new Int32Array(4 * count + 2),
    depths: new Uint16Array(2 * count + 1),
    firstNames: new Int32Array(2 * count + 1),
  };
  // Backwards, so that the names of a state are listed in their order.
  for (let name = count - 1; name >= 0; name--) {
    const text = nameAt(name);
    reader.clear();
    reader.read(text, 0, text.length);
    const { count: words, hashes } = reader.words;
    if (words === 0 || words > longestName) continue;
    setEnding(endings, hashes[words - 1] ?? 0, words === 1 ? 0 : (hashes[words - 2] ?? 0));
    let state = 0;
    for (let word = words - 1; word >= 0; word--) state = followOrAdd(states, state, hashes[word] ?? 0);
    nextNames[name] = states.firstNames[state] ?? 0;
    states.firstNames[state] = name + 1;
  }
  const size = states.count;
  const trie = {
    endings,
    slots: states.slots,
    edges: states.edges.slice(0, 2 * size),
    links: new Int32Array(size),
    complete: new Int32Array(size),
    depths: states.depths.slice(0, size),
    longest: states.depths.reduce((longest, depth) => Math.max(longest, depth), 0),
    firstNames: states.firstNames.slice(0, size),
    nextNames,
  };
  addLinks(trie);
  return trie;
}

/** The least power of two that is at least a number, and at least a block of endings. */
function powerOfTwo(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count)));
}

function setEnding(endings: Int32Array, last: number, before: number): void {
  const pair = pairOf(before, last);
  const at = blockOf(endings, last) | ((pair >>> 5) & 15);
  endings[at] = (endings[at] ?? 0) | (1 << (pair & 31));
}

/** Where the block of a last word begins. */
function blockOf(endings: Int32Array, last: number): number {
  return (last << 4) & (endings.length - 1);
}

function pairOf(before: number, last: number): number {
  const mixed = Math.imul(before ^ (last >>> 16) ^ (last << 16), 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}

function followOrAdd(states: States, state: number, hash: number): number {
  const known = follow(states, state, hash);
  if (known !== 0) return known;
  const next = states.count++;
  putIntoSlots(states.slots, keyOf(state, hash), next);
  if (next >= states.depths.length) makeRoom(states);
  states.edges[2 * next] = state;
  states.edges[2 * next + 1] = hash;
  states.depths[next] = (states.depths[state] ?? 0) + 1;
  if (states.count * 4 > states.slots.length * 3) addSlots(states);
  return next;
}

function makeRoom(states: States): void {
  const { edges, depths, firstNames } = states;
  const size = Math.ceil(depths.length * 1.5);
  states.edges = new Int32Array(2 * size);
  states.edges.set(edges);
  states.depths = new Uint16Array(size);
  states.depths.set(depths);
  states.firstNames = new Int32Array(size);
  states.firstNames.set(firstNames);
}

function addSlots(states: States): void {
  const { edges } = states;
  const slots = new Int32Array(2 * states.slots.length);
  for (let state = 1; state < states.count; state++) {
    putIntoSlots(slots, keyOf(edges[2 * state] ?? 0, edges[2 * state + 1] ?? 0), state);
  }
  states.slots = slots;
}

function putIntoSlots(slots: Int32Array, key: number, state: number): void {
  const mask = slots.length - 1;
  let slot = key & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = (key & ~mask) | state;
}

/** By which a state is found among the slots: from its parent and its word. */
function keyOf(state: number, hash: number): number {
  const mixed = Math.imul(state ^ (hash >>> 15), 0x9e37_79b1) ^ hash;
  return mixed ^ (mixed >>> 15);
}

/** The state that a word leads to from a state; 0 where there is none. */
function follow({ slots, edges }: Pick<WordTrie, 'slots' | 'edges'>, state: number, hash: number): number {
  const mask = slots.length - 1;
  const key = keyOf(state, hash);
  let entry = 0;
  for (let slot = key & mask; (entry = slots[slot] ?? 0) !== 0; slot = (slot + 1) & mask) {
    if (((entry ^ key) & ~mask) !== 0) continue;
    const next = entry & mask;
    if (edges[2 * next + 1] === hash && edges[2 * next] === state) return next;
  }
  return 0;
}

/** Links the states, those nearer to the root first, since the links of the deeper lead over those of the others. */
function addLinks(trie: WordTrie): void {
  const { edges, links, complete, depths, firstNames } = trie;
  for (const state of byDepth(depths)) {
    const parent = edges[2 * state] ?? 0;
    const hash = edges[2 * state + 1] ?? 0;
    let link = 0;
    for (let from = parent; from !== 0 && link === 0;) {
      from = linkOf(links, from);
      link = follow(trie, from, hash);
    }
    links[state] = ~link;
    links[parent] = linkOf(links, parent);
    complete[state] = firstNames[state] === 0 ? (complete[link] ?? 0) : state;
  }
}

function linkOf(links: Int32Array, state: number): number {
  const link = links[state] ?? 0;
  return link < 0 ? ~link : link;
}

/** The states but for the root in the order of their depths. */
function byDepth(depths: Uint16Array): Int32Array {
  const starts: number[] = [];
  for (const depth of depths) starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  for (let depth = 1; depth < starts.length; depth++) starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  const order = new Int32Array(depths.length);
  for (let state = 0; state < depths.length; state++) {
    const depth = depths[state] ?? 0;
    const place = starts[depth] ?? 0;
    order[place] = state;
    starts[depth] = place + 1;
  }
  return order.subarray(1);
}

/**
 * For each word the state of the longest name whose words start there, into `found`, which must be as long as there are
 * words; 0 where no name starts. Shorter names that start there are at `shorter`. Hashes may agree by chance, and what
 * stands between the words is not looked at: a hit has to be verified.
 */
export function longestNames(trie: WordTrie, { count, hashes }: Words, found: Int32Array): void {
  const { endings, links, complete } = trie;
  const endingMask = endings.length - 1;
  let state = 0;
  let hash = hashes[count - 1] ?? 0;
  for (let word = count - 1; word >= 0; word--) {
    const before = hashes[word - 1] ?? 0;
    let next = 0;
    const link = links[state] ?? 0;
    if (link < 0) state = ~link;
    for (;;) {
      if (state === 0) {
        const pair = pairOf(before, hash);
        const alone = pairOf(0, hash);
        const block = (hash << 4) & endingMask;
        const bits =
          ((endings[block | ((pair >>> 5) & 15)] ?? 0) >>> (pair & 31)) |
          ((endings[block | ((alone >>> 5) & 15)] ?? 0) >>> (alone & 31));
        if ((bits & 1) === 0) break;
      }
      next = follow(trie, state, hash);
      if (next !== 0 || state === 0) break;
      state = linkOf(links, state);
    }
    state = next;
    found[word] = next === 0 ? 0 : (complete[next] ?? 0);
    hash = before;
  }
}

/** The state of the next shorter name that starts where a complete one does; 0 where there is none. */
export function shorter({ links, complete }: WordTrie, state: number): number {
  return complete[linkOf(links, state)] ?? 0;
}
