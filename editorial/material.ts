/** What the editors of the bundled pack keep beside it. A pack of somebody else has no such material. */
export interface Material {
  /** The ids of the evidence that the pack must account for, by what they stand for. */
  readonly evidence: Evidence;
  /** For each contradiction in the evidence: what differs, and how the pack resolves it. */
  readonly contradictions: Readonly<Record<string, Contradiction>>;
  /** What could not be verified, in sentences. */
  readonly unverified: readonly string[];
}

export interface Evidence {
  readonly actors: readonly string[];
  /** Those of the actors that texts only describe, without a name of their own. */
  readonly onlyDescribed: readonly string[];
  readonly articleClaims: readonly string[];
  readonly externalClaims: readonly string[];
  readonly relations: readonly string[];
  readonly contradictions: readonly string[];
}

export interface Contradiction {
  readonly question: string;
  readonly resolution: string;
}

/** The citation key of the article that the article claims of the evidence are made in. */
export const articleKey = 'geopoliticalfutures2015';
