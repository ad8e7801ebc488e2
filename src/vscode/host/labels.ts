import * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';

const { t } = vscode.l10n;

/** The words of cards in the language of VS Code. */
export function cardLabels(): CardLabels {
  return {
    locale: displayLocale(),
    kinds: {
      state: t('state'),
      government: t('government'),
      agency: t('agency'),
      organisation: t('organisation'),
      alliance: t('alliance'),
      mission: t('mission'),
      forum: t('forum'),
      movement: t('movement'),
      'armed group': t('armed group'),
      faction: t('faction'),
      person: t('person'),
      'media outlet': t('media outlet'),
      place: t('place'),
      region: t('region'),
      population: t('population'),
      'class of actors': t('class of actors'),
    },
    marks: {
      contradicted: t('contradicted'),
      contested: t('contested'),
      superseded: t('superseded'),
      qualified: t('qualified'),
    },
    disputedBy: {
      denies: t('denied by'),
      contradicts: t('contradicted by'),
      qualifies: t('qualified by'),
      supersedes: t('superseded by'),
    },
    asOf: (date) => t('as of {0}', date),
    asOfToday: (date) => t('as of today, {0}', date),
    fromPack: (title) => t('from “{0}”', title),
    since: (date) => t('since {0}', date),
    about: (date) => t('about {0}', date),
    orLater: (date) => t('{0} or later', date),
    orEarlier: (date) => t('{0} or earlier', date),
    until: (date) => t('until {0}', date),
    fromTo: (from, to) => t('{0} – {1}', from, to),
    endUnknown: t('end not known'),
    born: (date) => t('born {0}', date),
    died: (date) => t('died {0}', date),
    founded: (date) => t('founded {0}', date),
    ended: (date) => t('ended {0}', date),
    denied: t('denied'),
    relations: t('Relations'),
    sources: t('Sources'),
    moreStatements: (count) => (count === 1 ? t('1 more sentence') : t('{0} more sentences', count)),
    moreDisputes: (count) => (count === 1 ? t('1 more contested claim') : t('{0} more contested claims', count)),
    inSidebar: (what) => t('{0} in the Dossier sidebar', what),
    nothingSourced: t('No sourced statement holds at this date.'),
    noMoreSourced: t('No more is sourced.'),
    mayAlsoBe: t('May also be'),
    unnamedSpeaker: t('unnamed speaker'),
    accordingTo: (speaker, reporter) => t('{0} (according to {1})', speaker, reporter),
  };
}

/** The locale for dates: VS Code's display language; plain "en" is taken as British, which writes 23 December 2015. */
export function displayLocale(): string {
  return vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
}
