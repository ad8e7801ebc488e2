import type { Actor, Claim, Id, Link, Name, Pack, Relation, Source } from './model';

/** All knowledge that is loaded, with the look-ups that features need. It never changes; a reload makes a new one. */
export interface KnowledgeBase {
  readonly packs: readonly Pack[];
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  /** Names that are nobody's and hold a name of an actor. */
  readonly otherNames: readonly Name[];
  /** The actor of this id, or `undefined`. */
  actor(id: Id): Actor | undefined;
  /** The source of this id, or `undefined`. */
  source(id: Id): Source | undefined;
  /** The pack that an id belongs to, or `undefined`. */
  packOf(id: Id): Pack | undefined;
  /** Claims about the actor or by it, in the order of the pack. */
  claimsOn(actor: Id): readonly Claim[];
  /** Relations in which the actor is subject or object, in the order of the pack. */
  relationsOf(actor: Id): readonly Relation[];
  /** Links that bear on the claim. */
  linksTo(claim: Id): readonly Link[];
}

/** Joins packs into one base. Ids are unique over packs as long as the packs' own ids are. */
export function createKnowledgeBase(packs: readonly Pack[]): KnowledgeBase {
  const actors = packs.flatMap((pack) => pack.actors);
  const sources = packs.flatMap((pack) => pack.sources);
  const actorById = byId(actors);
  const sourceById = byId(sources);
  const packById = byId(packs);
  const claimsByActor = groupBy(
    packs.flatMap((pack) => pack.claims),
    (claim) => [...claim.actors, ...(claim.speaker.actor !== undefined ? [claim.speaker.actor] : [])],
  );
  const relationsByActor = groupBy(
    packs.flatMap((pack) => pack.relations),
    ({ subject, object }) => [subject, ...('actor' in object ? [object.actor] : [])],
  );
  const linksByTarget = groupBy(
    packs.flatMap((pack) => pack.links),
    (link) => [link.to.id],
  );
  return Object.freeze<KnowledgeBase>({
    packs,
    actors,
    sources,
    otherNames: packs.flatMap((pack) => pack.otherNames),
    actor: (id) => actorById.get(id),
    source: (id) => sourceById.get(id),
    packOf: (id) => packById.get(id.slice(0, id.indexOf('/'))),
    claimsOn: (actor) => claimsByActor.get(actor) ?? [],
    relationsOf: (actor) => relationsByActor.get(actor) ?? [],
    linksTo: (claim) => linksByTarget.get(claim) ?? [],
  });
}

/** The sources that an actor's statements, roles and claims cite, each once, in that order. */
export function sourcesOf(base: KnowledgeBase, actor: Actor): readonly Source[] {
  const cites = [...actor.statements, ...actor.roles, ...base.claimsOn(actor.id)].flatMap((entry) => entry.cites);
  return [...new Set(cites.map(({ source }) => source))];
}

function byId<Entry extends { readonly id: Id }>(entries: readonly Entry[]): ReadonlyMap<Id, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Groups entries by keys, of which an entry may have several; it is listed once under each. */
function groupBy<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly Id[],
): ReadonlyMap<Id, readonly Entry[]> {
  const groups = new Map<Id, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
