import type * as vscode from 'vscode';
import type { CardLabels } from '../../core/cards/labels';
import { indexSources, type SourceIndex } from '../../core/citations/citedSources';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { loadKnowledge } from './knowledge';
import { cardLabels } from './labels';
import { LibraryFiles } from './libraryFiles';
import { Mentions } from './mentions';
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
}

/** Loads the knowledge and what hangs on it. Never rejects: without knowledge the base is empty. */
export async function openDossier(file: vscode.Uri, log: vscode.LogOutputChannel): Promise<Dossier> {
  const settings = new Settings();
  const base = await loadKnowledge(file, log);
  const mentions = new Mentions(base, settings);
  const sourceIndex = indexSources(base.sources);
  return { base, settings, mentions, sourceIndex, libraryFiles: new LibraryFiles(), labels: cardLabels() };
}
