import { prefixPeer } from '../../peers/peer';

type Node = Map<number, Node> & { length?: number };

/** No package, but what anybody writes first: a trie of maps from unit to node. */
export default prefixPeer('a trie of `Map`s (reference)', 'english-100k', (keys) => {
  const root: Node = new Map();
  for (const key of keys) {
    let node = root;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      const next = node.get(unit) ?? new Map<number, Node>();
      node.set(unit, next);
      node = next;
    }
    node.length = key.length;
  }
  return (folded, start, limit) => {
    let end = 0;
    let node: Node | undefined = root;
    for (let index = start; index < limit; index++) {
      node = node.get(folded.charCodeAt(index));
      if (!node) break;
      if (node.length !== undefined) end = index + 1;
    }
    return end;
  };
});
