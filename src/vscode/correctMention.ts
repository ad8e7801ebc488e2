import * as vscode from 'vscode';
import type { Actor } from '../core/knowledge/model';
import type { Mention } from '../core/mentions/findMentions';
import { nameIn, withCorrection, withoutCorrection, type Correction } from '../core/mentions/corrections';
import { commands, readArguments, type CorrectMentionArguments } from './host/commands';
import type { Dossier } from './host/dossier';
import { warn, withoutIcons } from './host/notify';
import { reportEditor, reportMarkup, reportPath } from './host/report';
import type { Settings } from './host/settings';
import { pickActor } from './pickActor';

/** The commands that put a name right for this report or this workspace: it means another actor, or nobody. */
export function registerCorrectMention(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.ignoreMention, async (argument?: unknown) => {
      const { offset, scope } = readArguments(argument);
      const given = { ...(offset !== undefined && { offset }), ...(scope && { scope }) };
      await correct(await loading, given, () => Promise.resolve(null));
    }),
    vscode.commands.registerCommand(commands.correctMention, async (argument?: unknown) => {
      await correct(await loading, readArguments(argument), pickMeant);
    }),
  );
}

/** Finds out which name, whom it means (`null`: nobody) and where, and keeps it; says so where there is no name. */
async function correct(
  dossier: Dossier,
  { actor: id, offset, scope }: CorrectMentionArguments,
  pick: (dossier: Dossier, mention: Mention, name: string) => Promise<Actor | null | undefined>,
): Promise<void> {
  const { t } = vscode.l10n;
  const place = await placeToCorrect(dossier, offset);
  if (!place) {
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
  const { name, report } = place;
  const actor = given ?? (await pick(dossier, place.mention, name));
  if (actor === undefined) return;
  const where = scope ?? (await pickScope(name, actor));
  if (where === undefined) return;
  await keep(dossier.settings, { name, actor: actor?.id ?? null, ...(where === 'report' && { report }) });
}

interface Place {
  readonly mention: Mention;
  /** The name, and the report it stands in, as they were when the command was run: both may change while it asks. */
  readonly name: string;
  readonly report: string;
}

/** The name that is to be put right, one that is ignored included, so that this can be taken back. */
async function placeToCorrect({ mentions }: Dossier, offset: number | undefined): Promise<Place | undefined> {
  const editor = reportEditor();
  if (!editor) return undefined;
  const { document, selection } = editor;
  const markup = reportMarkup(document);
  if (markup === undefined) return undefined;
  const at = offset ?? document.offsetAt(selection.active);
  const mention = (await mentions.at(document, at)) ?? (await mentions.at(document, at, { corrected: false }));
  if (!mention) return undefined;
  return { mention, name: nameIn(document.getText(), mention, markup), report: reportPath(document) };
}

/** Asks whom a name means: an actor, nobody (`null`), or `undefined` where the user thinks better of it. */
async function pickMeant(dossier: Dossier, { actors }: Mention, name: string): Promise<Actor | null | undefined> {
  const { t } = vscode.l10n;
  const [, ...others] = actors;
  const nobody = { label: `$(circle-slash) ${t('Nobody: ignore the name')}`, actor: null };
  const another = { label: `$(search) ${t('Another actor…')}`, actor: undefined };
  const candidates = others.map((actor) => ({
    label: withoutIcons(actor.name),
    description: withoutIcons(actor.description),
    actor,
  }));
  const placeHolder = t('Whom "{0}" means wherever it stands, if not {1}', name, actors[0].name);
  const choice = await vscode.window.showQuickPick<vscode.QuickPickItem & { actor: Actor | null | undefined }>(
    [nobody, ...candidates, another],
    { placeHolder },
  );
  return choice === another ? pickActor(dossier, t('Whom "{0}" means wherever it stands', name)) : choice?.actor;
}

/** Asks where a correction is to hold; `undefined` where the user thinks better of it. */
async function pickScope(name: string, actor: Actor | null): Promise<'report' | 'workspace' | undefined> {
  const { t } = vscode.l10n;
  const placeHolder = actor ? t('Where "{0}" means {1}', name, actor.name) : t('Where "{0}" is nobody\'s name', name);
  const choice = await vscode.window.showQuickPick<vscode.QuickPickItem & { scope: 'report' | 'workspace' }>(
    [
      { label: t('In this report'), scope: 'report' },
      { label: t('In all reports of this workspace'), scope: 'workspace' },
    ],
    { placeHolder },
  );
  return choice?.scope;
}

/** Writes a correction into the workspace's settings and offers to take it back. */
async function keep(settings: Settings, correction: Correction): Promise<void> {
  const { t } = vscode.l10n;
  await settings.changeCorrections((entries) => withCorrection(entries, correction));
  const undo = t('Undo');
  const message =
    correction.actor === null
      ? t('"{0}" is no longer taken for a name; the settings of the workspace keep that.', correction.name)
      : t('Dossier will remember whom "{0}" means; the settings of the workspace keep that.', correction.name);
  void vscode.window.showInformationMessage(message, undo).then((choice) => {
    if (choice === undo) void settings.changeCorrections((entries) => withoutCorrection(entries, correction));
  });
}
