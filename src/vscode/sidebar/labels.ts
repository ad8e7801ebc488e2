import * as vscode from 'vscode';
import type { ActorKind, Relation } from '../../core/knowledge/model';
import type { SectionKind, Standing } from './nodes';

const { t } = vscode.l10n;

/** The heading of a group of actors. */
export function groupLabel(kind: ActorKind): string {
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
    claims: t('Claims'),
    relations: t('Relations'),
    sources: t('Sources'),
  };
  return labels[section];
}

/** How an entry stands to the date of the report; empty for one that holds. */
export function standingLabel(standing: Standing): string {
  const labels: Readonly<Record<Standing, string>> = { holding: '', ended: t('ended'), later: t('later') };
  return labels[standing];
}

/** The status of a relation. */
export function statusLabel(status: Relation['status']): string {
  const labels: Readonly<Record<Relation['status'], string>> = {
    asserted: t('asserted'),
    denied: t('denied'),
    contested: t('contested'),
  };
  return labels[status];
}
