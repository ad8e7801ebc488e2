import { readFileSync } from 'node:fs';
import type { Contradiction, Evidence, Material } from '../../editorial/material';

/** The text of the bundled knowledge file. */
export const knowledgeText = readFileSync('knowledge/knowledge.json', 'utf8');

/** What its editors keep beside it. */
export const material: Material = {
  evidence: JSON.parse(readFileSync('editorial/evidence.json', 'utf8')) as Evidence,
  contradictions: JSON.parse(readFileSync('editorial/contradictions.json', 'utf8')) as Record<string, Contradiction>,
  unverified: JSON.parse(readFileSync('editorial/unverified.json', 'utf8')) as string[],
};
