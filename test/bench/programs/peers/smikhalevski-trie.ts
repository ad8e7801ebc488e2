import { trieCreate, trieSearch, trieSet } from '@smikhalevski/trie';
import { prefixPeer } from '../../peers/peer';

export default prefixPeer('@smikhalevski/trie', 'english-100k', (keys) => {
  const trie = trieCreate<number>();
  for (const key of keys) trieSet(trie, key, key.length);
  return (folded, start, limit) => {
    const length = trieSearch(trie, folded, start, limit)?.value;
    return length === undefined ? 0 : start + length;
  };
});
