import { partsOf } from '../../src/core/mentions/nameParts';
import { placed, type Rule } from '../reading';

const article = /^(?:the|its|their|this|that|these|those) /i;

/** Nouns by which a text takes up somebody whom it has named before. */
const general: ReadonlySet<string> = new Set([
  'agency',
  'alliance',
  'army',
  'authorities',
  'branch',
  'camp',
  'capital',
  'council',
  'country',
  'dissidents',
  'envoy',
  'faction',
  'factions',
  'fighters',
  'government',
  'group',
  'groups',
  'insurgency',
  'insurgents',
  'jihadists',
  'leader',
  'leadership',
  'militants',
  'movement',
  'organisation',
  'president',
  'province',
  'public',
  'rebels',
  'regime',
  'region',
  'spokesman',
  'spokesperson',
  'spokeswoman',
  'state',
  'states',
  'warlords',
]);

/** A name is a word or more without stray white space or markup, and no bare description ("the movement"); who is only described has none. */
export const namesAreNames: Rule = {
  id: 'names-are-names',
  find: ({ raw, material }) =>
    placed(raw.actors, '/actors').flatMap(({ entry: actor, pointer }) => {
      const described = actor.evidence?.some((id) => material?.evidence.onlyDescribed.includes(id));
      if (described && actor.names.length > 0) {
        const message = `"${actor.id}" is only described in texts; it has no names.`;
        return [{ pointer: `${pointer}/names`, message }];
      }
      return placed(actor.names, `${pointer}/names`).flatMap(({ entry: { text }, pointer: place }) => {
        const reason = reasonAgainst(text);
        return reason === undefined ? [] : [{ pointer: `${place}/text`, message: `The name "${text}" ${reason}.` }];
      });
    }),
};

function reasonAgainst(text: string): string | undefined {
  if (text !== text.trim() || /\s{2}|[^\S ]/.test(text)) return 'has stray white space';
  if (/[*_`~#<>[\]{}|\\"“”]/.test(text)) return 'has markup or quotation marks in it';
  if (partsOf(text).words.length === 0) return 'has no word in it';
  if (general.has(text.toLowerCase().replace(article, ''))) return 'is a description that fits others too';
  return undefined;
}
