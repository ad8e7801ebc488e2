import AhoCorasick from 'ahocorasick';
import { occurrencePeer } from '../../peers/peer';

export default occurrencePeer('ahocorasick', 'english-100k', (keys) => {
  const automaton = new AhoCorasick(keys);
  return (folded) =>
    automaton.search(folded).flatMap(([last, found]) => found.flatMap((key) => [last + 1 - key.length, last + 1]));
});
