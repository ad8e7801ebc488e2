import { placed, statementsOf, type EditedPack } from './reading';

/** A text of the file that readers see, and where it stands. */
export interface Prose {
  readonly text: string;
  readonly pointer: string;
  /**
   * "sentence": a statement, a claim or a clause; "phrase": a description or a role; "label": a word or two of a vocabulary or
   * the name of a speaker; "remark": a note; "name": what texts call an actor; "printed": as somebody else printed it.
   */
  readonly kind: 'sentence' | 'phrase' | 'label' | 'remark' | 'name' | 'printed';
}

/** Every text of the file that readers see. */
export function proseOf(raw: EditedPack): readonly Prose[] {
  return [
    text('phrase', '/pack/title', raw.pack.title),
    text('remark', '/pack/description', raw.pack.description),
    ...placed(raw.predicates, '/predicates').flatMap(({ entry, pointer }) => [
      text('label', `${pointer}/label`, entry.label),
      text('label', `${pointer}/inverse`, entry.inverse),
      text('remark', `${pointer}/description`, entry.description),
    ]),
    ...sourceProse(raw),
    ...actorProse(raw),
    ...statementsOf(raw).map(({ entry, pointer }) => text('sentence', `${pointer}/text`, entry.text)),
    ...claimProse(raw),
    ...placed(raw.links, '/links').map(({ entry, pointer }) => text('sentence', `${pointer}/clause`, entry.clause)),
    ...placed(raw.relations, '/relations').map(({ entry, pointer }) => text('remark', `${pointer}/note`, entry.note)),
  ].flat();
}

function sourceProse(raw: EditedPack): readonly Prose[] {
  return placed(raw.sources, '/sources').flatMap(({ entry, pointer }) =>
    [
      text('printed', `${pointer}/title`, entry.title),
      text('printed', `${pointer}/container-title`, entry['container-title']),
      text('printed', `${pointer}/publisher`, entry.publisher),
      ...placed(entry.author, `${pointer}/author`).flatMap(({ entry: author, pointer: place }) => [
        text('printed', `${place}/family`, author.family),
        text('printed', `${place}/given`, author.given),
        text('printed', `${place}/literal`, author.literal),
      ]),
      text('label', `${pointer}/custom/relays`, entry.custom.relays),
      text('remark', `${pointer}/custom/note`, entry.custom.note),
    ].flat(),
  );
}

function actorProse(raw: EditedPack): readonly Prose[] {
  return placed(raw.actors, '/actors').flatMap(({ entry, pointer }) =>
    [
      text('name', `${pointer}/name`, entry.name),
      text('phrase', `${pointer}/description`, entry.description),
      ...placed(entry.names, `${pointer}/names`).map((name) => text('name', `${name.pointer}/text`, name.entry.text)),
      ...placed(entry.roles, `${pointer}/roles`).map((role) => text('phrase', `${role.pointer}/text`, role.entry.text)),
    ].flat(),
  );
}

function claimProse(raw: EditedPack): readonly Prose[] {
  return placed(raw.claims, '/claims').flatMap(({ entry, pointer }) =>
    [
      text('sentence', `${pointer}/text`, entry.text),
      text('label', `${pointer}/speaker/label`, entry.speaker.label),
      ...placed(entry.speaker.via, `${pointer}/speaker/via`).map((via) => text('label', via.pointer, via.entry)),
      text('remark', `${pointer}/attribution/note`, entry.attribution.note),
      ...placed(entry.content, `${pointer}/content`).map((judgement) =>
        text('remark', `${judgement.pointer}/note`, judgement.entry.note),
      ),
    ].flat(),
  );
}

function text(kind: Prose['kind'], pointer: string, words: string | undefined): readonly Prose[] {
  return words === undefined ? [] : [{ kind, pointer, text: words }];
}
