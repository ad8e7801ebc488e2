import { createKnowledgeBase, type KnowledgeBase } from '../src/core/knowledge/knowledgeBase';
import type { Actor, Claim, Pack, Statement } from '../src/core/knowledge/model';
import type { Fault, Problem } from '../src/core/knowledge/pack/problems';
import type {
  RawActor,
  RawClaim,
  RawLink,
  RawPack,
  RawRelation,
  RawStatement,
} from '../src/core/knowledge/pack/rawPack';
import { readPack } from '../src/core/knowledge/pack/readPack';
import { validate } from '../src/core/knowledge/pack/validate';
import type { Material } from './material';

/** The evidence that an entry stands for. The program itself does not read it. */
export interface WithEvidence {
  readonly evidence?: readonly string[];
}

/** A pack as its JSON holds it, with what only its editors need. */
export interface EditedPack extends RawPack {
  readonly actors: readonly (RawActor & WithEvidence)[];
  readonly claims: readonly (RawClaim & WithEvidence)[];
  readonly links: readonly (RawLink & WithEvidence)[];
  readonly relations: readonly (RawRelation & WithEvidence)[];
}

/** A pack as the rules see it: its JSON, which fits the schema, and what the program makes of it. */
export interface Reading {
  readonly raw: EditedPack;
  readonly pack: Pack;
  readonly base: KnowledgeBase;
  readonly material: Material | undefined;
  /** The claim of this slug as the program reads it; `undefined` where it was left out. */
  readonly claimOf: (slug: string) => Claim | undefined;
  /** The actor of this slug as the program reads it; `undefined` where it was left out. */
  readonly actorOf: (slug: string) => Actor | undefined;
  /** The statement as the program reads it; `undefined` where it was left out. */
  readonly statementOf: (statement: PlacedStatement) => Statement | undefined;
}

/** A rule of the file: what it is called, and what in a reading breaks it. */
export interface Rule {
  /** A few words with hyphens, as findings name it. */
  readonly id: string;
  /** The file that it is about, where that is not the pack; its faults then have no place in it. */
  readonly file?: string;
  /** The faults, in the order of the file. A rule without the material it needs finds nothing. */
  find(reading: Reading): readonly Fault[];
}

/**
 * Reads the text of a pack for the rules. `problems` is all that the program itself has to say against it; where the JSON
 * does not fit the schema, there is no reading, because nothing can be said of the rest.
 */
export function readForCheck(
  text: string,
  material: Material | undefined,
): { readonly reading: Reading | undefined; readonly problems: readonly Problem[] } {
  const { pack, problems } = readPack(text);
  const raw = pack && fittingJson(text);
  if (!pack || !raw) return { reading: undefined, problems };
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const base = createKnowledgeBase([pack]);
  const actorOf = (slug: string): Actor | undefined => base.actor(`${pack.id}/${slug}`);
  const reading: Reading = {
    raw,
    pack,
    base,
    material,
    claimOf: (slug) => claims.get(`${pack.id}/${slug}`),
    actorOf,
    statementOf: ({ actor, entry }) =>
      actorOf(actor.id)?.statements.find(({ id }) => id === `${pack.id}/${actor.id}/${entry.id}`),
  };
  return { reading, problems };
}

function fittingJson(text: string): EditedPack | undefined {
  try {
    const { raw, faults } = validate(JSON.parse(text.replace(/^\uFEFF/, '')));
    return faults.length === 0 ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** Something of a list with its place in the file. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly pointer: string;
}

/** The entries of a list with their pointers. */
export function placed<Entry>(list: readonly Entry[] | undefined, pointer: string): readonly Placed<Entry>[] {
  return (list ?? []).map((entry, index) => ({ entry, pointer: `${pointer}/${String(index)}` }));
}

export interface PlacedStatement extends Placed<RawStatement> {
  readonly actor: RawActor;
}

/** All statements of a pack. */
export function statementsOf(raw: RawPack): readonly PlacedStatement[] {
  return placed(raw.actors, '/actors').flatMap(({ entry: actor, pointer }) =>
    placed(actor.statements, `${pointer}/statements`).map((statement) => ({ ...statement, actor })),
  );
}

/** The words of an entry that a message shows, cut short. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57).trimEnd()}…"` : `"${text}"`;
}
