import { breaking, byId, pick } from './mutation';

export const namesMutations = breaking([
  {
    rule: 'strong-names-are-unshared',
    name: 'a strong name of another actor',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'zamir-kabulov');
      actor.names.push({ text: 'TALIBAN', language: 'en', kind: 'name' });
      const [, other] = byId(pack.actors, 'taliban');
      const [, place] = pick(pack.actors[other]?.names, ({ text }) => text === 'Taliban');
      // Whoever stands later in the file has it in common with the other.
      return index > other
        ? `/actors/${String(index)}/names/${String(actor.names.length - 1)}`
        : `/actors/${String(other)}/names/${String(place)}`;
    },
  },
  {
    rule: 'strong-names-are-unshared',
    name: 'a metonym that two have at the same time',
    change: (pack) => {
      for (const actor of pack.actors) for (const name of actor.names) if (name.text === 'Moscow') delete name.period;
      const [, russia] = byId(pack.actors, 'russia');
      const [, union] = byId(pack.actors, 'soviet-union');
      const later = Math.max(russia, union);
      const [, place] = pick(pack.actors[later]?.names, ({ text }) => text === 'Moscow');
      return `/actors/${String(later)}/names/${String(place)}`;
    },
  },
  {
    rule: 'ordinary-words-are-weak',
    name: 'a word of any text as a strong name',
    change: (pack) => {
      const [actor, index] = pick(pack.actors, ({ names }) => names.some(({ text }) => text === 'US'));
      const [name, place] = pick(actor.names, ({ text }) => text === 'US');
      delete name.weak;
      return `/actors/${String(index)}/names/${String(place)}`;
    },
  },
  {
    rule: 'names-are-names',
    name: 'a name for somebody who is only described',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'unnamed-taliban-spokesman');
      actor.names.push({ text: 'Insurgent Spokesman', language: 'en', kind: 'name' });
      return `/actors/${String(index)}/names`;
    },
  },
  {
    rule: 'names-are-names',
    name: 'a description as a name',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'taliban');
      actor.names.push({ text: 'the movement', language: 'en', kind: 'name' });
      return `/actors/${String(index)}/names/${String(actor.names.length - 1)}/text`;
    },
  },
  {
    rule: 'names-are-names',
    name: 'a name with stray space',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'taliban');
      pick(actor.names)[0].text = 'Taliban ';
      return `/actors/${String(index)}/names/0/text`;
    },
  },
  {
    rule: 'names-are-names',
    name: 'a name with markup',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'taliban');
      pick(actor.names)[0].text = '*Taliban*';
      return `/actors/${String(index)}/names/0/text`;
    },
  },
]);
