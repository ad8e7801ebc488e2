import { builder } from 'doublearray';
import { prefixPeer } from '../../peers/peer';

export default prefixPeer('doublearray', 'english-100k', (keys) => {
  const trie = builder(1 << 20).build(keys.map((key) => ({ k: key, v: key.length })));
  const longest = keys.reduce((length, key) => Math.max(length, key.length), 0);
  return (folded, start, limit) => {
    const found = trie.commonPrefixSearch(folded.slice(start, Math.min(limit, start + longest)));
    return start + (found.at(-1)?.v ?? 0);
  };
});
