import { parseDate, parsePeriod, type DateSpan, type Period } from '../dates';
import type { Actor, Cite, Claim, Id, Link, Name, Pack, Relation, Source, Speaker, Statement, Timed } from '../model';
import type { Fault } from './problems';
import type {
  RawActor,
  RawCite,
  RawClaim,
  RawLink,
  RawName,
  RawPack,
  RawRelation,
  RawStatement,
  RawTimed,
} from './rawPack';

/** Thrown while an entry is read, and caught where entries are listed: the entry is left out, the rest is kept. */
class Unsound extends Error {}

const disputingTypes: readonly string[] = ['denies', 'contradicts', 'qualifies', 'supersedes'];

/**
 * Turns a validated pack into the model: dates are parsed, references resolved, ids made unique over packs. An entry that
 * names something which the pack does not hold, or whose dates cannot be read, is left out with a fault.
 */
export function resolve(raw: RawPack, dropped: ReadonlySet<string>): { pack: Pack; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const qualify = (slug: string): Id => `${raw.pack.id}/${slug}`;

  /** Reads the entries of a list, leaving out those that are not sound. */
  function read<Entry, Read>(
    entries: readonly Entry[],
    list: string,
    what: string,
    readOne: (entry: Entry, pointer: string) => Read,
  ): Read[] {
    return entries.flatMap((entry, index) => {
      const pointer = `${list}/${String(index)}`;
      if (dropped.has(pointer)) return [];
      try {
        return [readOne(entry, pointer)];
      } catch (error) {
        if (!(error instanceof Unsound)) throw error;
        faults.push({ pointer, message: `The ${what} was left out: ${error.message}.` });
        return [];
      }
    });
  }

  /** Like `read`, for entries with ids: a second one of the same id is left out. */
  function readById<Entry extends { readonly id: string }, Read>(
    entries: readonly Entry[],
    list: string,
    what: string,
    readOne: (entry: Entry, pointer: string) => Read,
  ): Map<string, Read> {
    const found = new Map<string, Read>();
    read(entries, list, what, (entry, pointer) => {
      if (found.has(entry.id)) throw new Unsound(`the id "${entry.id}" is taken`);
      found.set(entry.id, readOne(entry, pointer));
    });
    return found;
  }

  const sources = readById(raw.sources, '/sources', 'source', (csl): Source => ({
    id: qualify(csl.id),
    key: csl.id,
    csl,
  }));
  const predicates = readById(raw.predicates, '/predicates', 'predicate', (predicate) => ({
    ...predicate,
    id: qualify(predicate.id),
  }));
  const actorIds = new Set(
    raw.actors.filter((_, index) => !dropped.has(`/actors/${String(index)}`)).map(({ id }) => id),
  );

  const actorId = (slug: string): Id => {
    if (!actorIds.has(slug)) throw new Unsound(`there is no actor "${slug}"`);
    return qualify(slug);
  };
  const cites = (list: readonly RawCite[]): Cite[] =>
    list.map(({ source, ...place }) => ({ source: found(sources, source, 'source'), ...place }));

  const claims = readById(raw.claims, '/claims', 'claim', (claim: RawClaim): Claim => {
    const { about, ...rest } = claim;
    return {
      ...rest,
      id: qualify(claim.id),
      actors: claim.actors.map(actorId),
      speaker: speaker(claim.speaker),
      said: date(claim.said),
      ...(about !== undefined && { about: period(about) }),
      content: claim.content.map((judgement) => ({ ...judgement, from: date(judgement.from) })),
      cites: cites(claim.cites),
    };
  });
  const claimsOf = (slugs: readonly string[]): Claim[] => slugs.map((slug) => found(claims, slug, 'claim'));

  function speaker(of: RawClaim['speaker']): Speaker {
    return {
      ...(of.actor !== undefined && { actor: actorId(of.actor) }),
      ...(of.label !== undefined && { label: of.label }),
      via: of.via ?? [],
    };
  }

  const links = read(raw.links, '/links', 'link', (link: RawLink, pointer): Link => {
    const clause = link.clause !== undefined && link.cites !== undefined ? link.clause : undefined;
    if (clause === undefined && disputingTypes.includes(link.type)) {
      // The dispute itself still counts: a disputed sentence must never appear unmarked.
      faults.push({
        pointer,
        message: `The link from "${link.from}" to "${link.to}" disputes a claim but has no cited clause that says so.`,
      });
    }
    return {
      from: found(claims, link.from, 'claim'),
      type: link.type,
      to: found(claims, link.to, 'claim'),
      ...(clause !== undefined && { clause }),
      cites: cites(link.cites ?? []),
    };
  });

  const readStatement =
    (actor: string) =>
    (statement: RawStatement): Statement => ({
      id: qualify(`${actor}/${statement.id}`),
      text: statement.text,
      ...timed(statement),
      cites: cites(statement.cites),
      claims: claimsOf(statement.claims),
    });

  const actors = readById(raw.actors, '/actors', 'actor', (actor: RawActor, pointer): Actor => {
    const { existence } = actor;
    const [sound] = existence
      ? read(dropped.has(`${pointer}/existence`) ? [] : [existence], `${pointer}/existence`, 'existence', (entry) => ({
          ...timed(entry),
          period: period(entry.period),
          cites: cites(entry.cites),
        }))
      : [];
    return {
      id: qualify(actor.id),
      kinds: actor.kinds.map(({ kind, period: text }) => ({
        kind,
        ...(text !== undefined && { period: period(text) }),
      })),
      name: actor.name,
      description: actor.description,
      names: read(actor.names, `${pointer}/names`, 'name', readName),
      roles: read(actor.roles ?? [], `${pointer}/roles`, 'role', (role) => ({
        text: role.text,
        ...timed(role),
        cites: cites(role.cites),
      })),
      ...(sound && { existence: sound }),
      identifiers: actor.identifiers ?? [],
      statements: [
        ...readById(actor.statements, `${pointer}/statements`, 'statement', readStatement(actor.id)).values(),
      ],
    };
  });

  const relations = readById(raw.relations, '/relations', 'relation', (relation: RawRelation): Relation => ({
    id: qualify(relation.id),
    subject: actorId(relation.subject),
    predicate: found(predicates, relation.predicate, 'predicate'),
    object:
      relation.object.actor !== undefined
        ? { actor: actorId(relation.object.actor) }
        : { source: found(sources, relation.object.source ?? '', 'source') },
    ...timed(relation),
    status: relation.status,
    claims: claimsOf(relation.claims),
    ...(relation.note !== undefined && { note: relation.note }),
  }));

  const { reviewed: reviewedText, ...head } = raw.pack;
  const reviewed = parseDate(reviewedText);
  if (!reviewed)
    faults.push({ pointer: '/pack/reviewed', message: `"${reviewedText}" is no date (EDTF, such as 2015-12-23).` });
  const pack: Pack = {
    ...head,
    ...(reviewed && { reviewed }),
    sources: [...sources.values()],
    actors: [...actors.values()],
    claims: [...claims.values()],
    links,
    relations: [...relations.values()],
  };
  return { pack, faults };
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string, what: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Unsound(`there is no ${what} "${id}"`);
  return entry;
}

function date(text: string): DateSpan {
  const span = parseDate(text);
  if (!span) throw new Unsound(`"${text}" is no date (EDTF, such as 2015-12-23)`);
  return span;
}

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Unsound(`"${text}" is no period (EDTF, such as 2015-07-29/2016-05-21)`);
  return parsed;
}

function timed({ period: text, knownFrom, endKnownFrom }: RawTimed): Timed {
  return {
    ...(text !== undefined && { period: period(text) }),
    ...(knownFrom !== undefined && { knownFrom: date(knownFrom) }),
    ...(endKnownFrom !== undefined && { endKnownFrom: date(endKnownFrom) }),
  };
}

function readName(name: RawName): Name {
  const { period: text, ...rest } = name;
  return {
    ...rest,
    case: name.case ?? (name.kind === 'acronym' ? 'exact' : 'ordinary'),
    weak: name.weak ?? false,
    ...(text !== undefined && { period: period(text) }),
  };
}
