/** The ids of commands, and their arguments as hovers, tree items, keybindings and other extensions pass them. */
export const commands = {
  insertSummary: 'dossier.insertSummary',
  openSource: 'dossier.openSource',
  revealActor: 'dossier.revealActor',
  showLog: 'dossier.showLog',
} as const;

/** Whom a command is about; it asks where nobody is named. */
export interface ActorArguments {
  /** The id of an actor, `pack/slug`. */
  readonly actor?: string;
}

export interface InsertSummaryArguments extends ActorArguments {
  /** The ids of the statements to insert; left out, those that hold at the report's date. */
  readonly statements?: readonly string[];
}

export interface OpenSourceArguments {
  /** The ids of sources to choose from, `pack/key`; left out, all. */
  readonly sources?: readonly string[];
}

/** The URI by which Markdown in the editor runs a command. */
export function commandUri(command: string, argument: object): string {
  // encodeURIComponent leaves parentheses and apostrophes, which would end a link.
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()']/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${encoded}`;
}
