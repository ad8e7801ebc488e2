import { AhoCorasick } from '@monyone/aho-corasick';
import { occurrencePeer } from '../../peers/peer';

export default occurrencePeer('@monyone/aho-corasick', 'english-100k', (keys) => {
  const automaton = new AhoCorasick(keys);
  return (folded) => automaton.matchInText(folded).flatMap(({ begin, end }) => [begin, end]);
});
