import { cell } from '../markdown';
import type { Table } from './table';

/** What could not be verified. */
export const unverifiedList: Table = ({ material }) =>
  (material?.unverified ?? []).map((sentence) => `- ${cell(sentence)}`).join('\n');
