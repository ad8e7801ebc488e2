import { holdsAt, type DateSpan } from '../knowledge/dates';
import type { Actor } from '../knowledge/model';

/**
 * The name by which a report of a date calls an actor: its name in full, or, once the report has named it, its short name in
 * the same language, where it has one.
 */
export function nameInText({ name, names }: Actor, at: DateSpan, isNamed: boolean): string {
  if (!isNamed) return name;
  const language = names.find(({ text }) => text === name)?.language;
  const short = names.find(
    (other) =>
      other.kind === 'short name' &&
      other.language === language &&
      (!other.period || holdsAt(other.period, at) === 'yes'),
  );
  return short?.text ?? name;
}
