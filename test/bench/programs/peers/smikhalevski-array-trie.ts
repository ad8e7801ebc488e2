import { arrayTrieEncode, arrayTrieSearch, trieCreate, trieSet } from '@smikhalevski/trie';
import { prefixPeer } from '../../peers/peer';

export default prefixPeer('@smikhalevski/trie, array', 'english-100k', (keys) => {
  const trie = trieCreate<number>();
  // The value says how long the key is: what the array trie calls `lastIndex` can lie behind the key.
  for (const key of keys) trieSet(trie, key, key.length);
  const array = arrayTrieEncode(trie);
  const result = { value: 0, lastIndex: 0 };
  return (folded, start, limit) => {
    const found = arrayTrieSearch(array, folded, start, limit, result);
    if (!found) return 0;
    if (start + found.value <= limit) return start + found.value;
    // It can run over its limit, so that a shorter key is found only where the text itself ends there.
    return start + (arrayTrieSearch(array, folded.slice(start, limit), 0, limit - start, result)?.value ?? 0);
  };
});
