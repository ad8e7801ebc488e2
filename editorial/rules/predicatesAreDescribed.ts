import { placed, quoted, type Rule } from '../reading';

/** Every predicate is used, and its description says more than its label. */
export const predicatesAreDescribed: Rule = {
  id: 'predicates-are-described',
  find: ({ raw }) => {
    const used = new Set(raw.relations.map(({ predicate }) => predicate));
    return placed(raw.predicates, '/predicates').flatMap(({ entry, pointer }) => [
      ...(used.has(entry.id) ? [] : [{ pointer, message: `No relation uses the predicate "${entry.id}".` }]),
      ...(saysSomething(entry.description, [entry.label, entry.inverse])
        ? []
        : [
            {
              pointer: `${pointer}/description`,
              message: `The predicate "${entry.id}" is described as ${quoted(entry.description)} only; say when it applies and what it does not say.`,
            },
          ]),
    ]);
  },
};

function saysSomething(description: string, labels: readonly string[]): boolean {
  const words = description.trim().replace(/\.$/, '').toLowerCase();
  return /\s/.test(words) && !/^(?:todo|tbd)\b/.test(words) && !labels.some((label) => label.toLowerCase() === words);
}
