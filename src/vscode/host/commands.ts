import type { BibliographyFormatId } from '../../core/citations/bibliography/exportBibliography';
import type { Locator } from '../../core/knowledge/model';

/** The ids of commands, and their arguments as hovers, tree items, keybindings and other extensions pass them. */
export const commands = {
  insertSummary: 'dossier.insertSummary',
  insertSentence: 'dossier.insertSentence',
  insertClaim: 'dossier.insertClaim',
  insertCitation: 'dossier.insertCitation',
  updateSummaries: 'dossier.updateSummaries',
  insertBibliography: 'dossier.insertBibliography',
  exportBibliography: 'dossier.exportBibliography',
  openSource: 'dossier.openSource',
  findActor: 'dossier.findActor',
  revealActor: 'dossier.revealActor',
  groupActors: 'dossier.groupActors',
  filterActors: 'dossier.filterActors',
  clearFilter: 'dossier.clearFilter',
  setReportDate: 'dossier.setReportDate',
  ignoreMention: 'dossier.ignoreMention',
  correctMention: 'dossier.correctMention',
  completeName: 'dossier.completeName',
  copyRows: 'dossier.copyRows',
  copyReportRow: 'dossier.copyReportRow',
  nextMention: 'dossier.nextMention',
  previousMention: 'dossier.previousMention',
  reportError: 'dossier.reportError',
  openExample: 'dossier.openExample',
  showLog: 'dossier.showLog',
} as const;

/** Whom a command is about; it asks where nobody is named. */
export interface ActorArguments {
  /** The id of an actor, `pack/slug`. */
  readonly actor?: string;
}

/** How a command that inserts is to cite. */
export interface StyleArguments {
  /** A citation style: `footnotes`, `pandoc`, `links`, `cite` or `numbered`; left out or not possible in the language, the setting's. */
  readonly style?: string;
}

export interface InsertSummaryArguments extends ActorArguments, StyleArguments {
  /** The ids of several actors, for a text each. */
  readonly actors?: readonly string[];
  /** The ids of the statements and claims to insert; left out, the user chooses. */
  readonly statements?: readonly string[];
  /** Whether the user chooses the sentences; left out, the setting decides. Where not, the summary is inserted. */
  readonly choose?: boolean;
  /** The UTF-16 offset in the active report to insert at; left out, the cursors. */
  readonly offset?: number;
  /** Whether to insert what is selected in the sidebar. */
  readonly selected?: boolean;
  /** Whether the editor is known to be read-only: VS Code tells that to keybindings, and to nobody else. */
  readonly readOnly?: boolean;
}

export interface InsertCitationArguments extends ActorArguments, StyleArguments {
  /** The id of the source to cite, `pack/key`, or its key; left out, the user is asked, and an actor's sources come first. */
  readonly source?: string;
  /** The ids of sources to choose from; left out, all. */
  readonly sources?: readonly string[];
  /** The place in the source, as CSL has it or in words, such as "para. 2"; left out, the source as a whole. */
  readonly locator?: string | Locator;
  /** The UTF-16 offset in the active report to insert at; left out, the cursors. */
  readonly offset?: number;
}

export interface CorrectMentionArguments extends ActorArguments {
  /** The UTF-16 offset of the mention in the active report; left out, the cursor. */
  readonly offset?: number;
  /** Where the correction holds; left out, the user is asked. */
  readonly scope?: CorrectionScope;
  /** Whether to take back what was put right, so that the rules decide again. */
  readonly undo?: boolean;
}

/** Where a correction holds: at one place, in one report, in all. */
export type CorrectionScope = (typeof correctionScopes)[number];
export const correctionScopes = ['place', 'report', 'workspace'] as const;

/** The parts of an actor that its row in the sidebar opens into. */
export type SectionKind = (typeof sectionKinds)[number];
export const sectionKinds = [
  'summary',
  'contested claims',
  'claims',
  'relations',
  'names',
  'sources',
  'other dates',
] as const;

export interface RevealActorArguments extends ActorArguments {
  /** The part of the actor to show. */
  readonly section?: SectionKind;
  /** The id of a claim on the actor to show. */
  readonly claim?: string;
}

/** By what the sidebar can group actors; by relation, `actor` is the one to whom. */
export type GroupBy = (typeof groupings)[number];
export const groupings = ['kind', 'relation', 'dispute', 'alphabet'] as const;

export interface GroupActorsArguments extends ActorArguments {
  /** Left out, the user is asked. */
  readonly by?: GroupBy;
}

export interface FilterActorsArguments {
  /** What a name has to hold; left out, the user types it. */
  readonly text?: string;
}

export interface SetReportDateArguments {
  /** The date, as an author writes it; left out, the user is asked. */
  readonly date?: string;
}

export interface OpenSourceArguments {
  /** The ids of sources to choose from, `pack/key`; left out, all. */
  readonly sources?: readonly string[];
}

export interface ExportBibliographyArguments {
  /** Left out, what the end of the file's name says, or the user. */
  readonly format?: BibliographyFormatId;
  /** The file: a URI, or a path from the report or its workspace folder; left out, the user is asked. */
  readonly file?: string;
}

/** What a hover or a menu may pass to a command. */
export type CommandArguments = InsertSummaryArguments &
  InsertCitationArguments &
  OpenSourceArguments &
  CorrectMentionArguments &
  RevealActorArguments &
  GroupActorsArguments &
  FilterActorsArguments &
  SetReportDateArguments &
  ExportBibliographyArguments;

/** What several rows ask to insert: the sentences where all are sentences, else the actors. */
export function joinArguments(rows: readonly InsertSummaryArguments[]): InsertSummaryArguments {
  const actors = [...new Set(rows.flatMap(({ actor }) => actor ?? []))];
  const statements = [...new Set(rows.flatMap((row) => row.statements ?? []))];
  return { actors, ...(rows.every((row) => row.statements) && { statements }) };
}

/** The URI by which Markdown in the editor runs a command. */
export function commandUri(command: string, argument: CommandArguments): string {
  // encodeURIComponent leaves parentheses and apostrophes, which would end a link.
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()']/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${encoded}`;
}
