import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { occurrencePeer } from '../../peers/peer';

export default occurrencePeer('@monyone/aho-corasick/fast', 'english-10k', (keys) => {
  const automaton = new AhoCorasick(keys);
  return (folded) => automaton.matchInText(folded).flatMap(({ begin, end }) => [begin, end]);
});
