import type { KnowledgeBase } from './knowledgeBase';
import type { Claim } from './model';

/** The words for who speaks, in the language of whoever reads them. */
export interface SpeakerWords {
  readonly unnamedSpeaker: string;
  /** A speaker for whose words somebody else has to be taken at his word. */
  readonly accordingTo: (speaker: string, reporter: string) => string;
}

/** The name of who makes a claim. */
export function speakerName(base: KnowledgeBase, { speaker }: Claim, words: SpeakerWords): string {
  const actor = speaker.actor === undefined ? undefined : base.actor(speaker.actor);
  return actor?.name ?? speaker.label ?? words.unnamedSpeaker;
}

/** The name of who makes a claim, with who reports it where it is not certain that the speaker said so. */
export function claimantName(base: KnowledgeBase, claim: Claim, words: SpeakerWords): string {
  const name = speakerName(base, claim, words);
  const reporter = claim.speaker.via.at(-1);
  return claim.attribution.judgement === 'firm' || reporter === undefined ? name : words.accordingTo(name, reporter);
}
