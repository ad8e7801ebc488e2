import type { Material } from '../../../editorial/material';
import type { EditedPack } from '../../../editorial/reading';

/** A value that a mutation may change. */
export type Mutable<Value> = Value extends readonly (infer Entry)[]
  ? Mutable<Entry>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

/** One way to break the real file. */
export interface Mutation {
  /** The id of the rule that must notice. */
  readonly rule: string;
  readonly name: string;
  /** Breaks a copy of the file, or of what lies beside it, and says where the finding must point. */
  change(pack: Mutable<EditedPack>, material: Mutable<Material>): string;
}

/** The first entry of a list that fits, with its place; it is an error of the test where there is none. */
export function pick<Entry>(
  list: readonly Entry[] | undefined,
  fits: (entry: Entry) => boolean = () => true,
): [Entry, number] {
  const index = (list ?? []).findIndex(fits);
  const entry = list?.[index];
  if (entry === undefined) throw new Error('The file has nothing that this mutation could break.');
  return [entry, index];
}

/** The entry of an id, with its place. */
export function byId<Entry extends { readonly id: string }>(list: readonly Entry[], id: string): [Entry, number] {
  return pick(list, (entry) => entry.id === id);
}

/** The first statement of the first actor that has one. */
export function aStatement(
  pack: Mutable<EditedPack>,
  fits: (statement: Mutable<EditedPack>['actors'][number]['statements'][number]) => boolean = () => true,
): [statement: Mutable<EditedPack>['actors'][number]['statements'][number], pointer: string] {
  const [actor, index] = pick(pack.actors, ({ statements }) => statements.some(fits));
  const [statement, place] = pick(actor.statements, fits);
  return [statement, `/actors/${String(index)}/statements/${String(place)}`];
}

/** A statement for the mutation, behind the others of an actor; its pointer. */
export function addStatement(pack: Mutable<EditedPack>, text: string, claim: string, period = '2015-12-26/..'): string {
  const [actor, index] = byId(pack.actors, 'syria');
  const [source] = pick(pack.sources);
  actor.statements.push({ id: 'mutation', text, claims: [claim], cites: [{ source: source.id }], period });
  return `/actors/${String(index)}/statements/${String(actor.statements.length - 1)}`;
}

/** A claim for the mutation, behind the others. */
export function addClaim(
  pack: Mutable<EditedPack>,
  changes: Partial<Mutable<EditedPack>['claims'][number]>,
): [id: string, pointer: string] {
  const [source] = pick(pack.sources, ({ id }) => id === 'geopoliticalfutures2015');
  pack.claims.push({
    id: 'mutation',
    text: 'Somebody said something.',
    actors: ['syria'],
    speaker: { label: 'Somebody' },
    said: '2015-12-26',
    kind: 'fact',
    attribution: { judgement: 'firm' },
    content: [{ judgement: 'supported', from: '2015-12-26' }],
    cites: [{ source: source.id }],
    ...changes,
  });
  return ['mutation', `/claims/${String(pack.claims.length - 1)}`];
}

/** A claim that is disputed, and the claim that denies it. */
export const disputedClaim = 'kabulov-information-channels';
export const denial = 'taliban-deny-exchange';

/** Some ways to break the file. */
export function breaking(list: readonly Mutation[]): readonly Mutation[] {
  return list;
}
