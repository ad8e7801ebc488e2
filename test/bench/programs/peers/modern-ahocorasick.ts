import AhoCorasick from 'modern-ahocorasick';
import { occurrencePeer } from '../../peers/peer';

export default occurrencePeer('modern-ahocorasick', 'english-100k', (keys) => {
  const automaton = new AhoCorasick(keys);
  return (folded) => automaton.search(folded).flatMap(({ start, end }) => [start, end]);
});
