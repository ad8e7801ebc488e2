import type { DateSpan } from '../knowledge/dates';
import type { Actor } from '../knowledge/model';
import type { HouseNames } from '../mentions/houseNames';
import type { Card, CardMark } from './card';

/** The card of an actor as of a date, with the names in its texts as the house spells them. */
export function spelledCard(card: Card, actor: Actor, names: HouseNames, at: DateSpan): Card {
  const spell = (text: string): string => names.spell(text, at);
  const mark = (of: CardMark): CardMark => ({
    ...of,
    by: of.by.map((side) => ({ ...side, by: side.by.map((by) => ({ ...by, speaker: spell(by.speaker) })) })),
  });
  return {
    ...card,
    name: names.spelled(actor, card.name),
    description: spell(card.description),
    roles: card.roles.map((role) => ({ ...role, text: spell(role.text) })),
    statements: card.statements.map((statement) => ({
      ...statement,
      text: spell(statement.text),
      dispute: statement.dispute && mark(statement.dispute),
    })),
    disputes: card.disputes.map((dispute) => ({
      ...dispute,
      speaker: spell(dispute.speaker),
      text: spell(dispute.text),
      dispute: mark(dispute.dispute),
    })),
    relations: card.relations.map((relation) => ({
      ...relation,
      other: { ...relation.other, name: names.spelled(relation.other, relation.other.name) },
    })),
    others: card.others.map((other) => ({ ...other, name: spell(other.name) })),
  };
}
