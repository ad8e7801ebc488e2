import { parseDate } from '../dates';
import type { Actor, Cite, Claim, CslItem, Id, Link, Name, Pack, Relation, Source, Speaker, Statement } from '../model';
import { date, period, timed } from './dated';
import { EntryReader, Unsound } from './entries';
import type { Fault } from './problems';
import type {
  RawActor,
  RawCite,
  RawClaim,
  RawLink,
  RawName,
  RawPack,
  RawRelation,
  RawRole,
  RawStatement,
} from './rawPack';

const disputingTypes: readonly string[] = ['denies', 'contradicts', 'qualifies', 'supersedes'];

/**
 * Turns a validated pack into the model: dates are parsed, references resolved, ids made unique over packs. An entry that
 * names something which the pack does not hold, or whose dates cannot be read, is left out with a fault.
 */
export function resolve(raw: RawPack, dropped: ReadonlySet<string>): { pack: Pack; faults: readonly Fault[] } {
  const reader = new EntryReader(dropped);
  const qualify = (slug: string): Id => `${raw.pack.id}/${slug}`;

  const sources = reader.byId(raw.sources, '/sources', 'source', readSource);
  const predicates = reader.byId(raw.predicates, '/predicates', 'predicate', (entry) => ({
    ...entry,
    id: qualify(entry.id),
  }));
  // Actors are read in two steps: their claims name them, and their statements name claims.
  const heads = reader.byId(raw.actors, '/actors', 'actor', readHead);
  const claims = reader.byId(raw.claims, '/claims', 'claim', readClaim);
  const links = reader.list(raw.links, '/links', 'link', readLink);
  keepDisputesOfLostLinks();
  const actors = [...heads.values()].map(readActor);
  const relations = reader.byId(raw.relations, '/relations', 'relation', readRelation);

  const { reviewed: reviewedText, ...head } = raw.pack;
  const reviewed = parseDate(reviewedText);
  if (!reviewed) reader.note('/pack/reviewed', `"${reviewedText}" is no date (EDTF, such as 2015-12-23).`);
  const pack: Pack = {
    ...head,
    ...(reviewed && { reviewed }),
    sources: [...sources.values()],
    actors,
    otherNames: reader.list(raw.otherNames ?? [], '/otherNames', 'name', readName),
    claims: [...claims.values()],
    links,
    relations: [...relations.values()],
  };
  return { pack, faults: reader.faults };

  function readSource(csl: CslItem): Source {
    if (csl.custom.notBefore !== undefined) date(csl.custom.notBefore);
    return { id: qualify(csl.id), key: csl.id, csl };
  }

  function readClaim(claim: RawClaim): Claim {
    const { about, ...rest } = claim;
    return {
      ...rest,
      id: qualify(claim.id),
      actors: claim.actors.map(actorId),
      speaker: readSpeaker(claim.speaker),
      said: date(claim.said),
      ...(about !== undefined && { about: period(about) }),
      content: claim.content
        .map((judgement) => ({ ...judgement, from: date(judgement.from) }))
        .sort((left, right) => left.from.first - right.from.first),
      cites: readCites(claim.cites),
    };
  }

  /** A claim whose denial had to be left out stays contested: an undisputed look would be worse than a dispute unworded. */
  function keepDisputesOfLostLinks(): void {
    const kept = new Set(links.map(({ from, to }) => `${from.id} ${to.id}`));
    // What validation dropped may be anything at all.
    for (const link of raw.links as readonly (Partial<RawLink> | null)[]) {
      const { from, type = '', to = '' } = link ?? {};
      const claim = claims.get(to);
      if (!claim || !disputingTypes.includes(type)) continue;
      if (typeof from === 'string' && kept.has(`${qualify(from)} ${claim.id}`)) continue;
      claims.set(to, { ...claim, content: [...claim.content, { judgement: 'contested', from: claim.said }] });
    }
  }

  function readSpeaker({ actor, label, via = [] }: RawClaim['speaker']): Speaker {
    return { ...(actor !== undefined && { actor: actorId(actor) }), ...(label !== undefined && { label }), via };
  }

  function readLink({ from, type, to, clause, cites = [] }: RawLink, pointer: string): Link {
    const worded = clause !== undefined && cites.length > 0;
    if (!worded && disputingTypes.includes(type)) {
      // The dispute itself still counts: a disputed sentence must never appear unmarked.
      reader.note(pointer, `The link from "${from}" to "${to}" disputes a claim but has no cited clause that says so.`);
    }
    return {
      from: found(claims, from, 'claim'),
      type,
      to: found(claims, to, 'claim'),
      ...(worded && { clause }),
      cites: readCites(cites),
    };
  }

  function readHead(actor: RawActor, pointer: string): { actor: RawActor; pointer: string; kinds: Actor['kinds'] } {
    const kinds = actor.kinds.map(({ kind, period: text }) => ({
      kind,
      ...(text !== undefined && { period: period(text) }),
    }));
    return { actor, pointer, kinds };
  }

  function readActor({ actor, pointer, kinds }: ReturnType<typeof readHead>): Actor {
    const { existence } = actor;
    const lifetime =
      existence &&
      reader.one(existence, `${pointer}/existence`, 'existence', () => ({
        ...timed(existence),
        period: period(existence.period),
        cites: readCites(existence.cites),
      }));
    const statements = reader.byId(actor.statements, `${pointer}/statements`, 'statement', (statement) =>
      readStatement(statement, actor.id),
    );
    return {
      id: qualify(actor.id),
      kinds,
      name: actor.name,
      description: actor.description,
      names: reader.list(actor.names, `${pointer}/names`, 'name', readName),
      roles: reader.list(actor.roles ?? [], `${pointer}/roles`, 'role', readRole),
      ...(lifetime && { existence: lifetime }),
      identifiers: reader.list(actor.identifiers ?? [], `${pointer}/identifiers`, 'identifier', (entry) => entry),
      statements: [...statements.values()],
    };
  }

  function readRole(role: RawRole): Actor['roles'][number] {
    return { text: role.text, ...timed(role), cites: readCites(role.cites) };
  }

  function readStatement(statement: RawStatement, actor: string): Statement {
    return {
      id: qualify(`${actor}/${statement.id}`),
      text: statement.text,
      ...timed(statement),
      cites: readCites(statement.cites),
      claims: readClaims(statement.claims),
    };
  }

  function readRelation(relation: RawRelation): Relation {
    const { actor, source = '' } = relation.object;
    return {
      id: qualify(relation.id),
      subject: actorId(relation.subject),
      predicate: found(predicates, relation.predicate, 'predicate'),
      object: actor !== undefined ? { actor: actorId(actor) } : { source: found(sources, source, 'source') },
      ...timed(relation),
      status: relation.status,
      claims: readClaims(relation.claims),
      ...(relation.note !== undefined && { note: relation.note }),
    };
  }

  function readCites(cites: readonly RawCite[]): Cite[] {
    return cites.map(({ source, ...place }) => ({ source: found<Source>(sources, source, 'source'), ...place }));
  }

  function readClaims(slugs: readonly string[]): Claim[] {
    return slugs.map((slug) => found(claims, slug, 'claim'));
  }

  function actorId(slug: string): Id {
    if (!heads.has(slug)) throw new Unsound(`there is no actor "${slug}"`);
    return qualify(slug);
  }
}

function readName({ period: text, ...name }: RawName): Name {
  return {
    ...name,
    case: name.case ?? (name.kind === 'acronym' ? 'exact' : 'ordinary'),
    weak: name.weak ?? false,
    ...(text !== undefined && { period: period(text) }),
  };
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string, what: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Unsound(`there is no ${what} "${id}"`);
  return entry;
}
