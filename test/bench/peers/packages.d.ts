/**
 * What the benchmark uses of the packages in its own `package.json`. They are installed when it is first run; the types here
 * let the type check pass without them.
 */

declare module '@smikhalevski/trie' {
  export interface Trie<T> {
    readonly value: T | undefined;
  }
  export interface ArrayTrie<T> {
    readonly values: readonly T[];
  }
  export interface ArrayTrieSearchResult<T> {
    value: T;
    lastIndex: number;
  }
  export function trieCreate<T>(): Trie<T>;
  export function trieSet<T>(trie: Trie<T>, key: string, value: T): Trie<T>;
  export function trieSearch<T>(trie: Trie<T>, input: string, start?: number, end?: number): Trie<T> | null;
  export function arrayTrieEncode<T>(trie: Trie<T>): ArrayTrie<T>;
  export function arrayTrieSearch<T>(
    trie: ArrayTrie<T>,
    input: string,
    start?: number,
    end?: number,
    result?: ArrayTrieSearchResult<T>,
  ): ArrayTrieSearchResult<T> | null;
}

declare module 'cspell-trie-lib' {
  export interface TrieNode {
    /** 1 where a word ends. */
    f?: number;
    c?: Record<string, TrieNode>;
  }
  export function buildTrieFast(words: Iterable<string>): { readonly root: TrieNode };
}

declare module 'doublearray' {
  export interface DoubleArray {
    commonPrefixSearch(text: string): readonly { readonly k: string; readonly v: number }[];
  }
  export function builder(initialSize?: number): {
    build(keys: readonly { readonly k: string; readonly v: number }[]): DoubleArray;
  };
}

declare module '@monyone/aho-corasick' {
  export class AhoCorasick {
    constructor(keywords: readonly string[]);
    matchInText(text: string): readonly { readonly begin: number; readonly end: number }[];
  }
}

declare module '@monyone/aho-corasick/fast' {
  export { AhoCorasick } from '@monyone/aho-corasick';
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** The offset of the last unit, and the keywords that end there. */
    search(text: string): readonly (readonly [number, readonly string[]])[];
  }
}

declare module 'modern-ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[], options?: { readonly boundary?: 'none' | 'ascii' | 'unicode' });
    search(text: string): readonly { readonly start: number; readonly end: number }[];
  }
}

declare module 'modern-ahocorasick/fast' {
  export { default } from 'modern-ahocorasick';
}
