import { buildTrieFast, type TrieNode } from 'cspell-trie-lib';
import { prefixPeer } from '../../peers/peer';

export default prefixPeer('cspell-trie-lib', 'english-100k', (keys) => {
  const { root } = buildTrieFast(keys);
  return (folded, start, limit) => {
    let end = 0;
    let node: TrieNode | undefined = root;
    for (let index = start; index < limit; index++) {
      node = node.c?.[folded.charAt(index)];
      if (!node) break;
      if (node.f) end = index + 1;
    }
    return end;
  };
});
