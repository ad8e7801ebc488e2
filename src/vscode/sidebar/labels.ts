import * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import type { GroupKey, Grouping, RelationTo } from '../../core/actors/groupActors';
import type { DisputeMark, Doubt } from '../../core/knowledge/disputes';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { ActorKind, Claim, NameKind } from '../../core/knowledge/model';
import type { Standing } from '../../core/knowledge/asOf';
import type { GroupBy } from '../host/commands';
import type { SectionKind } from './nodes';

const { t } = vscode.l10n;

/** The heading of a group of actors. */
export function groupLabel(key: GroupKey, labels: CardLabels): string {
  switch (key.by) {
    case 'kind':
      return kindLabel(key.kind);
    case 'dispute':
      return disputeLabel(key.mark);
    case 'alphabet':
      return key.letter === '' ? t('Other characters') : key.letter;
    case 'relation':
      return relationToLabel(key.to, labels);
  }
}

function relationToLabel(to: RelationTo, labels: CardLabels): string {
  switch (to.type) {
    case 'itself':
      return t('The actor itself');
    case 'holding':
      return to.doubt === undefined ? to.label : `${to.label} (${doubtLabel(to.doubt, labels)})`;
    case 'other dates':
      return t('Related before or later');
    case 'none':
      return t('No relation recorded');
  }
}

function disputeLabel(mark: DisputeMark | undefined): string {
  switch (mark) {
    case 'contradicted':
      return t('Contradicted');
    case 'contested':
      return t('Contested');
    case 'superseded':
      return t('Superseded');
    case 'qualified':
      return t('Qualified');
    case undefined:
      return t('Not contested');
  }
}

/** What a mark says of a claim, by which it is told from the others; in the words of docs/knowledge.md. */
export function markMeaning(mark: DisputeMark): string {
  switch (mark) {
    case 'contradicted':
      return t('better evidence says otherwise');
    case 'contested':
      return t('somebody says otherwise and it is not settled');
    case 'superseded':
      return t('it was so, or fair to say, until something changed');
    case 'qualified':
      return t('it is so only in part, or in another sense');
  }
}

/** By what actors are grouped, as one chooses it. */
export function groupingLabel(by: GroupBy): string {
  const labels: Readonly<Record<GroupBy, string>> = {
    kind: t('By kind'),
    relation: t('By relation to an actor'),
    dispute: t('By what is contested'),
    alphabet: t('By alphabet'),
  };
  return labels[by];
}

/** By what actors are grouped, beside the title of the view: "by relation to Taliban". */
export function groupingText(base: KnowledgeBase, grouping: Grouping): string {
  switch (grouping.by) {
    case 'kind':
      return t('by kind');
    case 'relation':
      return t('by relation to {0}', base.actor(grouping.actor)?.name ?? '');
    case 'dispute':
      return t('by what is contested');
    case 'alphabet':
      return t('by alphabet');
  }
}

function kindLabel(kind: ActorKind): string {
  const labels: Readonly<Record<ActorKind, string>> = {
    state: t('States'),
    government: t('Governments'),
    agency: t('Agencies'),
    organisation: t('Organisations'),
    alliance: t('Alliances'),
    mission: t('Missions'),
    forum: t('Forums'),
    movement: t('Movements'),
    'armed group': t('Armed groups'),
    faction: t('Factions'),
    person: t('People'),
    'media outlet': t('Media outlets'),
    place: t('Places'),
    region: t('Regions'),
    population: t('Populations'),
    'class of actors': t('Classes of actors'),
  };
  return labels[kind];
}

/** The heading of a part of an actor. */
export function sectionLabel(section: SectionKind): string {
  const labels: Readonly<Record<SectionKind, string>> = {
    summary: t('Summary'),
    'other dates': t('Ended or later'),
    'contested claims': t('Contested claims'),
    claims: t('Claims'),
    relations: t('Relations'),
    names: t('Names'),
    sources: t('Sources'),
  };
  return labels[section];
}

/** How an entry stands to the date of the report; empty for one that holds. */
export function standingLabel(standing: Standing): string {
  const labels: Readonly<Record<Standing, string>> = { holding: '', ended: t('ended'), later: t('later') };
  return labels[standing];
}

/** In what way a relation is doubtful. */
export function doubtLabel(doubt: Doubt, labels: CardLabels): string {
  return doubt === 'denied' ? t('denied') : labels.marks[doubt];
}

/** What kind of name a name is. */
export function nameKindLabel(kind: NameKind): string {
  const labels: Readonly<Record<NameKind, string>> = {
    name: t('name'),
    'short name': t('short name'),
    acronym: t('acronym'),
    transliteration: t('transliteration'),
    metonym: t('metonym'),
    demonym: t('demonym'),
    title: t('title'),
    'inflected form': t('inflected form'),
  };
  return labels[kind];
}

/** What kind of claim a claim is. */
export function claimKindLabel(kind: Claim['kind']): string {
  const labels: Readonly<Record<Claim['kind'], string>> = {
    'reported statement': t('reported statement'),
    fact: t('fact'),
    assessment: t('assessment'),
    forecast: t('forecast'),
    hypothetical: t('hypothetical'),
  };
  return labels[kind];
}

/** How sure it is that who is said to have made a claim did. */
export function attributionLabel(judgement: Claim['attribution']['judgement']): string {
  const labels: Readonly<Record<Claim['attribution']['judgement'], string>> = {
    firm: t('attribution: firm'),
    relayed: t('attribution: relayed'),
    inferred: t('attribution: inferred'),
    doubtful: t('attribution: doubtful'),
  };
  return labels[judgement];
}
