import * as vscode from 'vscode';
import type { Actor } from '../../core/knowledge/model';
import type { CorrectionScope } from '../host/commands';
import type { Dossier } from '../host/dossier';
import type { ReportMention } from '../host/mentions';
import { withoutIcons } from '../host/notify';
import { pickActor } from '../actors/pickActor';

/** Whom a name is to mean: an actor, nobody (`null`), or whom the rules say. */
export type Meant = Actor | null | 'by the rules';

/** Asks whom a name means; `undefined` where the user thinks better of it. */
export async function pickMeant(
  dossier: Dossier,
  { actors: [first, ...others], correction }: ReportMention,
  name: string,
): Promise<Meant | undefined> {
  const { t } = vscode.l10n;
  const nobody = { label: `$(circle-slash) ${t('Nobody: ignore the name')}`, meant: null };
  const rules = {
    label: `$(discard) ${t('Back to the rules: forget what was put right')}`,
    meant: 'by the rules' as const,
  };
  const another = { label: `$(search) ${t('Another actor…')}`, meant: undefined };
  const candidates = others.map((actor) => ({
    label: withoutIcons(actor.name),
    description: withoutIcons(actor.description),
    meant: actor,
  }));
  const isIgnored = correction?.actor === null;
  const placeHolder = isIgnored
    ? t('Whom "{0}" means, if not nobody', name)
    : t('Whom "{0}" means, if not {1}', name, first.name);
  const choice = await vscode.window.showQuickPick<vscode.QuickPickItem & { meant: Meant | undefined }>(
    [...(correction ? [rules] : []), ...(isIgnored ? [] : [nobody]), ...candidates, another],
    { placeHolder },
  );
  return choice === another ? pickActor(dossier, t('Whom "{0}" means', name)) : choice?.meant;
}

/** Asks where a correction is to hold; `undefined` where the user thinks better of it. */
export async function pickScope(
  name: string,
  actor: Actor | null,
  place: string,
): Promise<CorrectionScope | undefined> {
  const { t } = vscode.l10n;
  const placeHolder = actor ? t('Where "{0}" means {1}', name, actor.name) : t('Where "{0}" is nobody\'s name', name);
  const choice = await vscode.window.showQuickPick<vscode.QuickPickItem & { scope: CorrectionScope }>(
    [
      { label: t('In this report'), scope: 'report' },
      { label: t('Only here'), description: withoutIcons(place), scope: 'place' },
      { label: t('In all reports of this workspace'), scope: 'workspace' },
    ],
    { placeHolder },
  );
  return choice?.scope;
}
