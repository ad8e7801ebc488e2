import type * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import { indexSources, type SourceIndex } from '../../core/citations/citedSources';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { ActorSearch } from '../../core/actors/actorSearch';
import { HouseNames } from '../../core/mentions/houseNames';
import { createNameIndex } from '../../core/mentions/nameIndex';
import { NameScanner } from '../../core/mentions/nameScanner';
import { ShortNames } from '../../core/mentions/shortNames';
import { once } from '../../core/once';
import { loadKnowledge } from './knowledge';
import { cardLabels } from './labels';
import { LibraryFiles } from './libraryFiles';
import { Mentions } from './mentions';
import { Recent } from './recent';
import { Settings } from './settings';

/** What features work with once the knowledge is loaded. */
export interface Dossier {
  readonly base: KnowledgeBase;
  readonly mentions: Mentions;
  readonly settings: Settings;
  /** The sources of the knowledge, to be found by what reports write. */
  readonly sourceIndex: SourceIndex;
  /** The bibliography files that reports name. */
  readonly libraryFiles: LibraryFiles;
  readonly labels: CardLabels;
  /** The names of actors as the settings for a document have them. */
  readonly houseNames: (scope: vscode.ConfigurationScope | undefined) => HouseNames;
  /** Finds actors for somebody who types a name. */
  readonly search: ActorSearch;
  /** What was used last. */
  readonly recent: { readonly actors: Recent; readonly sources: Recent };
}

/**
 * Loads the knowledge and what hangs on it. Never rejects: without knowledge the base is empty.
 *
 * @param memory where is kept what was used last
 */
export async function openDossier(
  file: vscode.Uri,
  log: vscode.LogOutputChannel,
  memory: vscode.Memento,
): Promise<Dossier> {
  const settings = new Settings();
  const base = await loadKnowledge(file, log);
  const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));
  const shortNames = new ShortNames(base);
  const labels = cardLabels();
  const collator = once(() => new Intl.Collator(labels.locale, { ignorePunctuation: true, numeric: true }));
  return {
    base,
    settings,
    mentions: new Mentions(base, settings, scanner),
    houseNames: (scope) => new HouseNames(base, scanner, shortNames, settings.preferredNames(scope)),
    sourceIndex: indexSources(base.sources),
    libraryFiles: new LibraryFiles(),
    labels,
    search: new ActorSearch(base.actors, (left, right) => collator().compare(left, right)),
    recent: { actors: new Recent(memory, 'recentActors'), sources: new Recent(memory, 'recentSources') },
  };
}
