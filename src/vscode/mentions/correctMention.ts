import * as vscode from 'vscode';
import { nameIn, withCorrection, withoutCorrection, type Correction } from '../../core/mentions/corrections';
import type { Actor } from '../../core/knowledge/model';
import { asFlag, asOffset, asOneOf, asText, readArguments } from '../host/arguments';
import { commands, correctionScopes, type CorrectionScope, type CorrectMentionArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import type { ReportMention } from '../host/mentions';
import { offer, warn } from '../host/notify';
import { placeIn, reportEditor, reportMarkup, reportPath } from '../host/report';
import type { Settings } from '../host/settings';
import { pickMeant, pickScope, type Meant } from './pickCorrection';

/**
 * The commands that put a name right at its place, for its report or for the workspace: it means another actor, or nobody; and
 * that take this back.
 */
export function registerCorrectMention(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.ignoreMention, async (argument?: unknown) => {
      const { offset, scope } = argumentsIn(argument);
      const given = { ...(offset !== undefined && { offset }), ...(scope && { scope }) };
      await correct(await loading, given, () => Promise.resolve(null));
    }),
    vscode.commands.registerCommand(commands.correctMention, async (argument?: unknown) => {
      await correct(await loading, argumentsIn(argument), pickMeant);
    }),
  );
}

function argumentsIn(value: unknown): CorrectMentionArguments {
  return readArguments(value, { actor: asText, offset: asOffset, scope: asOneOf(correctionScopes), undo: asFlag });
}

/** Finds out which name, whom it means and where, and keeps it or takes it back; says so where there is no name. */
async function correct(
  dossier: Dossier,
  { actor: id, offset, scope, undo }: CorrectMentionArguments,
  pick: (dossier: Dossier, mention: ReportMention, name: string) => Promise<Meant | undefined>,
): Promise<void> {
  const { t } = vscode.l10n;
  closeCard();
  const named = await nameToCorrect(dossier, offset);
  if (!named) {
    warn(t('Place the cursor on a name of an actor, in the text of a report.'));
    return;
  }
  if (!vscode.workspace.workspaceFolders) {
    warn(t('Open a folder first: what you say about a name is kept in its settings.'));
    return;
  }
  const given = id === undefined ? undefined : dossier.base.actor(id);
  if (id !== undefined && !given) {
    warn(t('There is no actor "{0}".', id));
    return;
  }
  const { mention, name, report, place } = named;
  const meant = undo ? 'by the rules' : (given ?? (await pick(dossier, mention, name)));
  if (meant === 'by the rules') await takeBack(dossier.settings, mention.correction, name);
  if (meant === undefined || meant === 'by the rules') return;
  const where = scope ?? (await pickScope(name, meant, place));
  if (where === undefined) return;
  const correction = {
    name,
    actor: meant?.id ?? null,
    ...(where !== 'workspace' && { report }),
    ...(where === 'place' && { place }),
  };
  await keep(dossier.settings, correction, keptMessage(name, meant, where));
}

/** Closes the card from which a name is put right, which would stay over the text with what was wrong. */
function closeCard(): void {
  void vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
}

interface NamedPlace {
  readonly mention: ReportMention;
  /** The name, its report and the words around it, as they were when the command was run: all may change while it asks. */
  readonly name: string;
  readonly report: string;
  readonly place: string;
}

/** The name that is to be put right, one that is ignored included, so that this can be taken back. */
async function nameToCorrect({ mentions }: Dossier, offset: number | undefined): Promise<NamedPlace | undefined> {
  const editor = reportEditor();
  if (!editor) return undefined;
  const { document, selection } = editor;
  const markup = reportMarkup(document);
  if (markup === undefined) return undefined;
  const at = offset ?? document.offsetAt(selection.active);
  const mention = await mentions.at(document, at, { withIgnored: true });
  if (!mention) return undefined;
  return {
    mention,
    name: nameIn(document.getText(), mention, markup),
    report: reportPath(document),
    place: placeIn(document, mention, markup),
  };
}

/** What is kept about a name and where it holds, in words for the user. */
function keptMessage(name: string, meant: Actor | null, scope: CorrectionScope): string {
  const { t } = vscode.l10n;
  const places: Readonly<Record<CorrectionScope, string>> = {
    place: t('only at this place'),
    report: t('in this report'),
    workspace: t('in all reports of this workspace'),
  };
  const where = places[scope];
  const kept = meant
    ? t('"{0}" means {1} {2}.', name, meant.name, where)
    : t('"{0}" is not taken for a name {1}.', name, where);
  return `${kept} ${t('That is a setting of the workspace: undo it here, since Ctrl+Z in the text does not.')}`;
}

/** Writes a correction into the workspace's settings and offers to take it back. */
async function keep(settings: Settings, correction: Correction, message: string): Promise<void> {
  await settings.changeCorrections((entries) => withCorrection(entries, correction));
  const undo = vscode.l10n.t('Undo');
  void offer(message, undo).then((choice) => {
    if (choice === undo) void settings.changeCorrections((entries) => withoutCorrection(entries, correction));
  });
}

/** Takes a correction out of the workspace's settings, so that the rules decide again. */
async function takeBack(settings: Settings, correction: Correction | undefined, name: string): Promise<void> {
  const { t } = vscode.l10n;
  if (!correction) {
    warn(t('Nothing was put right about "{0}" here.', name));
    return;
  }
  const isGone = await settings.changeCorrections((entries) => withoutCorrection(entries, correction));
  if (!isGone) warn(t('What was put right about "{0}" stands in your own settings; take it out there.', name));
}
