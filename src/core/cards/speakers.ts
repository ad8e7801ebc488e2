import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Claim } from '../knowledge/model';
import type { CardLabels } from './labels';

/** The name of who makes a claim. */
export function speakerName(base: KnowledgeBase, { speaker }: Claim, labels: CardLabels): string {
  const actor = speaker.actor === undefined ? undefined : base.actor(speaker.actor);
  return actor?.name ?? speaker.label ?? labels.unnamedSpeaker;
}

/** The name of who makes a claim, with who reports it where it is not certain that the speaker said so. */
export function claimantName(base: KnowledgeBase, claim: Claim, labels: CardLabels): string {
  const name = speakerName(base, claim, labels);
  const reporter = claim.speaker.via.at(-1);
  return claim.attribution.judgement === 'firm' || reporter === undefined ? name : labels.accordingTo(name, reporter);
}
