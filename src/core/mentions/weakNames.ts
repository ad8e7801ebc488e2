import type { Name } from '../knowledge/model';
import { visibleGap } from './gaps';
import { isAllCaps, isCapitalised, visible } from './spelling';
import { endOf, startOf, type Words } from './wordReader';

/**
 * Whether the words around a weak name leave it a name. A weak name is one that is also an ordinary word ("IS", "the West") or
 * that others have as well ("Omar"). What counts as evidence, and what the rules cannot tell, stands in docs/mentions.md;
 * their lists of words are English.
 */

/** A place in a text that reads like a weak name. */
export interface WeakPlace {
  readonly text: string;
  /** The first and the last word of the place, as positions in `words`. */
  readonly first: number;
  readonly last: number;
  readonly words: Words;
  /** Whether the words may be a name that is not weak. */
  readonly isStrongName: (first: number, last: number) => boolean;
}

/** Whether the words around it let a weak name stand for its actor. */
export function contextCarries(name: Name, place: WeakPlace): boolean {
  if (name.text.toLowerCase() === name.text.toUpperCase()) return hasStrongNameNear(place);
  return name.case === 'exact' ? acronymIsCarried(name.text.toLowerCase(), place) : wordIsCarried(name, place);
}

/** How many words before and behind a name these rules may look at. */
export const contextLength = 24;

/** How many words from a name of a script without case another name may stand to be evidence for it. */
const near = 16;

/** In a script without case nothing shows that a word is a name, but other names around it. */
function hasStrongNameNear({ first, last, words, isStrongName }: WeakPlace): boolean {
  for (let word = Math.max(first - near, 0); word <= Math.min(last + near, words.count - 1); word++) {
    if (word >= first && word <= last) continue;
    for (let end = word; end < Math.min(word + longestName, words.count); end++) {
      if ((end < first || word > last) && isStrongName(word, end)) return true;
    }
  }
  return false;
}

/** An acronym is none amid words in capitals, nor where an ordinary word of its letters stands: "IS this", "it IS". */
function acronymIsCarried(word: string, place: WeakPlace): boolean {
  // "US$5 million".
  if (place.text.charAt(endOf(place.words, place.last)) === '$') return false;
  const before = neighbour(place, -1);
  const after = neighbour(place, 1);
  if (isShouted(place, before, after)) return false;
  if (!functionWords.has(word)) return true;
  if (verbs.has(word) && pronouns.has(before.text.toLowerCase())) return false;
  return !objects.has(after.text.toLowerCase()) || prepositions.has(before.text.toLowerCase());
}

/** Capitals beside an acronym are other acronyms ("US CIA officials") where the words around are not all in capitals. */
function isShouted(place: WeakPlace, before: Neighbour, after: Neighbour): boolean {
  const capitals = [before, after].filter((word) => isAllCaps(word.text) && !word.isStrongName());
  return (
    capitals.some(({ text }) => functionWords.has(text.toLowerCase()) || starters.has(text.toLowerCase())) ||
    (capitals.length > 0 && !hasSmallLettersNear(place))
  );
}

function hasSmallLettersNear(place: WeakPlace): boolean {
  return ([-1, 1] as const).some((step) => {
    for (let distance = 1; distance <= 3; distance++) {
      const { text, joint } = neighbour(place, step, distance);
      if (joint === undefined) return false;
      if (text !== text.toUpperCase()) return true;
    }
    return false;
  });
}

/**
 * Another weak name is none where a neighbour makes it part of a longer name: a capitalised word ("Western Sahara", "Kanye
 * West"), an initial ("J. Omar"), an Arabic particle ("Abu Omar", "Omar al-Bashir").
 */
function wordIsCarried(name: Name, place: WeakPlace): boolean {
  const shouted = isAllCaps(wordAt(place, place.last));
  const before = neighbour(place, -1);
  const after = neighbour(place, 1);
  if (particles.has(before.text.toLowerCase()) || isInitial(before)) return false;
  if (particles.has(after.text.toLowerCase()) && isCapitalised(neighbour(place, 1, 2).text)) return false;
  // "Western Russia" is a region.
  if (isPartOfName(after, shouted) && !(name.kind !== 'demonym' && after.isStrongName())) return false;
  return !isPartOfName(before, shouted) || before.isStrongName() || titles.has(before.text) || startsSentence(before);
}

/** Whether a word looks like part of a name. Amid capitals every word does, but for those that are in no name. */
function isPartOfName({ text }: Neighbour, shouted: boolean): boolean {
  if (!isCapitalised(text) || calendar.has(text)) return false;
  return !isAllCaps(text) || (shouted && !starters.has(text.toLowerCase()));
}

function isInitial({ text, joint }: Neighbour): boolean {
  return joint === '. ' && text.length === 1 && isCapitalised(text);
}

/** Whether a word has its capital from beginning a sentence, so far as it is known to be no name. */
function startsSentence({ text, beginsSentence }: Neighbour): boolean {
  return (starters.has(text.toLowerCase()) || /(?:ly|ing)$/.test(text)) && beginsSentence();
}

interface Neighbour {
  /** The word, as a reader sees it; empty where none stands beside. */
  readonly text: string;
  /** What joins it to the name, `undefined` where it is none of space, hyphen and the full stop of an initial. */
  readonly joint: ' ' | '-' | '. ' | undefined;
  /** Whether a name that is not weak may end there, in front of the place, or start there, behind it. */
  readonly isStrongName: () => boolean;
  readonly beginsSentence: () => boolean;
}

const noNeighbour: Neighbour = {
  text: '',
  joint: undefined,
  isStrongName: () => false,
  beginsSentence: () => false,
};

/** The word at a distance from a place, before (-1) or behind (1) it. */
function neighbour(place: WeakPlace, step: 1 | -1, distance = 1): Neighbour {
  const { text, words, first, last } = place;
  const position = (step === 1 ? last : first) + step * distance;
  if (position < 0 || position >= words.count) return noNeighbour;
  const [left, right] = step === 1 ? [position - 1, position] : [position, position + 1];
  const joint = visibleGap(text, endOf(words, left), startOf(words, right));
  if (joint !== ' ' && joint !== '-' && joint !== '. ') return noNeighbour;
  const word = wordAt(place, position);
  // Only an initial goes on behind its full stop.
  if (joint === '. ' && (step === 1 || word.length > 1)) return noNeighbour;
  return {
    text: word,
    joint,
    isStrongName: () => (step === 1 ? nameStartsAt(place, position) : nameEndsAt(place, position)),
    beginsSentence: () =>
      position === 0 || !inSentence.test(text.slice(endOf(words, position - 1), startOf(words, position))),
  };
}

/** What may stand between two words of a sentence, but for a line break. */
const inSentence = /^(?:[^\S\n]|[*_,'’-])+$/;

function wordAt({ text, words }: WeakPlace, word: number): string {
  return visible(text.slice(startOf(words, word), endOf(words, word)));
}

/** How many words of a neighbour are looked at to see whether they are a name. */
const longestName = 5;

function nameStartsAt({ words, isStrongName }: WeakPlace, first: number): boolean {
  for (let last = first; last < Math.min(first + longestName, words.count); last++) {
    if (isStrongName(first, last)) return true;
  }
  return false;
}

function nameEndsAt({ isStrongName }: WeakPlace, last: number): boolean {
  for (let first = last; first > Math.max(last - longestName, -1); first--) {
    if (isStrongName(first, last)) return true;
  }
  return false;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of which some acronym has the letters. */
const functionWords = list(
  'is us it who am an as at be by do he if in me my no of on or so to up we are was has had can may',
);
const verbs = list('is am are was be do has had can may');
/** What such a verb follows, and an actor's name hardly. */
const pronouns = list('it he she here there');
/** What follows such words, and an actor's name only behind a preposition. */
const objects = list(
  'this that these those it he she they we you there the a an not what who how why any anyone anything everything nothing something his her its their my your our',
);
const prepositions = list('the of by with against for from between and than anti pro');
/** Parts of Arabic names. */
const particles = list('al el ul bin ibn bint ben abu abd umm');
const calendar = list(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan',
);
const titles = list(
  'Mullah Maulvi Mawlawi Maulana Sheikh Sheik Emir Amir Imam Haji Hajji Sayed Sayyid Mr Mrs Ms Dr Sir President Leader Commander Prime Minister Chief',
);
/** Words that begin a sentence before a name without being part of it. */
const starters = list(
  'a about according across after am amid are being can could inside let might must outside should throughout via would against all also although among an and another as asked at because before behind besides between beyond both but by despite did do does during either even ever except following for former from given had has have how however if in indeed instead into is its last late later like many may meanwhile most nearly near neither next no nor not now of off officially on once one only or other our over perhaps since so some soon still such than that the their then there these this those though through thus to today together toward towards under unless unlike until upon was were what when where whether which while who whose why will with within without yes yesterday yet',
);
