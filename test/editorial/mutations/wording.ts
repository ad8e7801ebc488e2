import { aStatement, breaking, byId, denial, pick, type Mutation } from './mutation';

export const wordingMutations = breaking([
  ...(
    [
      ['markup', 'It was *so*.'],
      ['an address', 'It was so (https://example.org).'],
      ['a double space', 'It was  so.'],
      ['an invisible character', 'It was\u202E so.'],
      ['a control character', 'It was\u0007 so.'],
    ] as const
  ).map(([name, text]): Mutation => ({
    rule: 'text-is-clean',
    name: `${name} in a statement`,
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      // The schema sees to line breaks at the end of a statement only.
      statement.text = text;
      return `${pointer}/text`;
    },
  })),
  {
    rule: 'text-is-clean',
    name: 'a line break in a description',
    change: (pack) => {
      const [actor] = pick(pack.actors);
      actor.description = 'State in\nEurope';
      return '/actors/0/description';
    },
  },
  {
    rule: 'text-is-clean',
    name: 'a line break in a title',
    change: (pack) => {
      const [source, index] = pick(pack.sources, ({ title }) => title !== undefined);
      source.title = `A\n${source.title ?? ''}`;
      return `/sources/${String(index)}/title`;
    },
  },
  {
    rule: 'text-is-clean',
    name: 'markup in the note of a judgement',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      pick(claim.content)[0].note = 'See [here].';
      return `/claims/${String(index)}/content/0/note`;
    },
  },
  {
    rule: 'loaded-words-are-quoted',
    name: 'a loaded word in a statement',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      statement.text = 'The puppet government is so.';
      return `${pointer}/text`;
    },
  },
  {
    rule: 'loaded-words-are-quoted',
    name: 'a designation without quotation marks in a claim',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, 'court-bans-taliban');
      claim.text = 'The court banned the Taliban as a terrorist organisation.';
      return `/claims/${String(index)}/text`;
    },
  },
  {
    rule: 'loaded-words-are-quoted',
    name: 'a loaded word in a description',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'taliban');
      actor.description = 'Extremist movement';
      return `/actors/${String(index)}/description`;
    },
  },
]);
