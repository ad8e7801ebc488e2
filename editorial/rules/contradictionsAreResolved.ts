import type { Fault } from '../../src/core/knowledge/pack/problems';
import type { Rule } from '../reading';

/** Every contradiction in the evidence has a question and a resolution in editorial/contradictions.json, and no other has. */
export const contradictionsAreResolved: Rule = {
  id: 'contradictions-are-resolved',
  file: 'editorial/contradictions.json',
  find: ({ material }) => {
    if (!material) return [];
    const { contradictions, evidence } = material;
    const fault = (message: string): Fault => ({ pointer: '', message });
    const missing = evidence.contradictions.flatMap((id) => {
      const { question = '', resolution = '' } = contradictions[id] ?? {};
      return [
        ...(question.trim() === '' ? [fault(`${id} has no question.`)] : []),
        ...(resolution.trim() === '' ? [fault(`${id} has no resolution.`)] : []),
      ];
    });
    const unknown = Object.keys(contradictions).filter((id) => !evidence.contradictions.includes(id));
    return [...missing, ...unknown.map((id) => fault(`${id} is no contradiction of the evidence.`))];
  },
};
