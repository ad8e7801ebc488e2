import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor } from '../knowledge/model';
import { wholeWords } from './preferredNames';

/** The short names of persons. Each is looked for once: it must be part of nobody else's name. */
export class ShortNames {
  readonly #base: KnowledgeBase;
  readonly #found = new Map<Actor, string | undefined>();

  constructor(base: KnowledgeBase) {
    this.#base = base;
  }

  /**
   * The short name of a person, in the language of its name in full and part of it; `undefined` where there is none that could
   * not be part of somebody else's name.
   */
  of(actor: Actor): string | undefined {
    if (this.#found.has(actor)) return this.#found.get(actor);
    const short = actor.kinds.some(({ kind }) => kind === 'person') ? this.#find(actor) : undefined;
    this.#found.set(actor, short);
    return short;
  }

  #find({ id, name, names }: Actor): string | undefined {
    const language = names.find(({ text }) => text === name)?.language;
    return names.find((short) => {
      if (short.kind !== 'short name' || short.weak || short.period || short.language !== language) return false;
      const pattern = wholeWords([short.text]);
      const isPartOf = (text: string): boolean => text.includes(short.text) && text.search(pattern) >= 0;
      return (
        isPartOf(name) &&
        this.#base.actors.every((other) => other.id === id || !other.names.some(({ text }) => isPartOf(text)))
      );
    })?.text;
  }
}
