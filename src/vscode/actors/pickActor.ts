import * as vscode from 'vscode';
import { kindAsOf } from '../../core/knowledge/asOf';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Actor, Id } from '../../core/knowledge/model';
import { reportActors } from '../../core/overview/reportActors';
import type { ActorMatch } from '../../core/actors/actorSearch';
import { ask } from '../host/ask';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { withoutIcons } from '../host/notify';
import { newPick, type OpenedPick } from '../host/openedPick';
import { reportEditor } from '../host/report';
import { reportDate } from '../host/reportDate';

/** The actor whose name the cursor stands in or the selection lies in, or `undefined`. */
export async function actorAtCursor(dossier: Dossier, editor: vscode.TextEditor): Promise<Actor | undefined> {
  return (await actorsAtCursor(dossier, editor))[0];
}

/** The actor whose name the cursor stands in, else those whose names lie in the selection, in their order and each once. */
export async function actorsAtCursor({ mentions }: Dossier, editor: vscode.TextEditor): Promise<readonly Actor[]> {
  const { document, selection } = editor;
  const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const active = document.offsetAt(selection.active);
  const touched = (await mentions.within(document, selected)) ?? [];
  const inside = touched.filter(({ start, end }) => start >= selected.start && end <= selected.end);
  const here = touched.find(({ start, end }) => start <= active && active <= end);
  const named = inside.length > 0 ? inside : here ? [here] : [];
  return [...new Set(named.map(({ actors: [actor] }) => actor))];
}

/** Asks for an actor by any of its names; `undefined` where the user thinks better of it. */
export async function pickActor(dossier: Dossier, placeHolder: string): Promise<Actor | undefined> {
  return (await pickActors(dossier, { placeHolder }))?.[0];
}

export interface ActorQuestion {
  readonly placeHolder: string;
  readonly title?: string;
  /** Whether more than one may be picked. */
  readonly several?: boolean;
}

/**
 * Asks for actors by any of their names; `undefined` where the user thinks better of it.
 *
 * @param opened the list to ask with, if there is one
 */
export async function pickActors(
  dossier: Dossier,
  { placeHolder, title, several = false }: ActorQuestion,
  opened?: OpenedPick,
): Promise<readonly Actor[] | undefined> {
  await inTurns(dossier.search.prepare());
  const taken = opened ? opened.take<Row>() : newPick<Row>();
  if (!taken) return undefined;
  const { list: quickPick, isAccepted } = taken;
  const rows = new ActorRows(dossier);
  quickPick.placeholder = placeHolder;
  quickPick.title = title;
  const show = (): void => {
    quickPick.buttons = several && !rows.picked ? [pickSeveral()] : [];
    quickPick.items = rows.of(quickPick.value, several);
  };
  const startPicking = (first?: Actor): void => {
    rows.picked ??= new Set(first && [first]);
    // Where nothing stood, somebody may be typing by now.
    if (quickPick.value !== '') quickPick.value = '';
    show();
  };
  show();
  const actors = await ask<typeof quickPick, readonly Actor[]>(quickPick, (input, answer) => {
    const accept = (): void => {
      const row = rows.accepted(input.value, several, input.activeItems[0]);
      if (row?.act === 'pick several') startPicking();
      else if (row?.act === 'go on') answer([...(rows.picked ?? [])]);
      else if (row?.actor && rows.picked) {
        rows.toggle(row.actor);
        input.value = '';
        show();
      } else if (row?.actor) answer([row.actor]);
    };
    if (isAccepted) accept();
    return [
      input.onDidChangeValue(show),
      input.onDidTriggerButton(() => {
        startPicking();
      }),
      input.onDidTriggerItemButton(({ item }) => {
        startPicking(item.actor);
      }),
      input.onDidAccept(accept),
    ];
  });
  // What is asked next does not wait for that, since keys would reach the report meanwhile.
  if (actors) void dossier.recent.actors.add(...actors.map(({ id }) => id));
  return actors;
}

interface Row extends vscode.QuickPickItem {
  readonly actor?: Actor;
  /** What the row does that is no actor; a row that has neither only says something. */
  readonly act?: 'pick several' | 'go on';
}

/** VS Code is sent every row at every key, so it gets no more than somebody would go through. */
const shownRows = 100;

/** The rows of the list of actors for what was typed. */
class ActorRows {
  readonly #dossier: Dossier;
  /** The actors used last, then those that the report names. */
  readonly #first: readonly Id[];
  readonly #at;
  /** The actors picked so far, where several are to be picked. */
  picked: Set<Actor> | undefined;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    const report = reportEditor()?.document;
    const named = report ? reportActors(dossier.mentions.atOnce(report) ?? []) : [];
    this.#first = [...new Set([...dossier.recent.actors.ids, ...named.map(({ actor }) => actor.id)])];
    this.#at = reportDate(report, dossier.settings);
  }

  /** The rows for a query, those that matter most first. */
  of(query: string, several: boolean): readonly Row[] {
    const { t } = vscode.l10n;
    const picked = [...(this.picked ?? [])];
    const found = this.#dossier.search
      .find(query, this.#first)
      .filter(({ actor }) => !this.picked?.has(actor) || query !== '');
    const left = found.length - shownRows;
    return [
      ...(picked.length > 0 && query === ''
        ? [goOn(picked.length), ...picked.map((actor) => this.#row({ actor, name: undefined }, several))]
        : []),
      ...found.slice(0, shownRows).map((match) => this.#row(match, several)),
      ...(found.length === 0 ? [remark(noneFound(this.#dossier.base))] : []),
      ...(left > 0 ? [remark(t('{0} more: type more of the name.', left))] : []),
      ...(several && !this.picked && query === '' ? [severalRow()] : []),
    ];
  }

  /**
   * The row that Enter means: the active one, unless it is still there from an earlier query, since the list follows the
   * typing a moment later.
   */
  accepted(query: string, several: boolean, active: Row | undefined): Row | undefined {
    const rows = this.of(query, several);
    return rows.find(({ actor, act }) => active && actor === active.actor && act === active.act) ?? rows[0];
  }

  toggle(actor: Actor): void {
    if (!this.picked?.delete(actor)) this.picked?.add(actor);
  }

  #row({ actor, name }: ActorMatch, several: boolean): Row {
    const kind = this.#dossier.labels.kinds[kindAsOf(actor, this.#at) ?? 'class of actors'];
    const mark = this.picked ? (this.picked.has(actor) ? '$(check) ' : '$(blank) ') : '';
    return {
      actor,
      label: mark + withoutIcons(actor.name),
      description: withoutIcons(name === undefined || name === actor.name ? kind : `${name} · ${kind}`),
      detail: mark === '' ? withoutIcons(actor.description) : `$(blank) ${withoutIcons(actor.description)}`,
      alwaysShow: true,
      ...(several && !this.picked && { buttons: [andOthers()] }),
    };
  }
}

function goOn(count: number): Row {
  const { t } = vscode.l10n;
  return {
    act: 'go on',
    label: `$(arrow-right) ${count === 1 ? t('Go on with this actor') : t('Go on with these {0} actors', count)}`,
    alwaysShow: true,
  };
}

function severalRow(): Row {
  return { act: 'pick several', label: `$(checklist) ${vscode.l10n.t('Pick several actors…')}`, alwaysShow: true };
}

/** That nobody is found, and among whom one has looked. */
function noneFound({ actors, packs }: KnowledgeBase): string {
  const { t } = vscode.l10n;
  const [pack, ...others] = packs;
  if (!pack) return t('No actors are loaded.');
  return others.length === 0
    ? t('No actor of that name among the {0} of "{1}"', actors.length, withoutIcons(pack.title))
    : t('No actor of that name among the {0} of {1} packs', actors.length, packs.length);
}

function remark(label: string): Row {
  return { label: `$(info) ${label}`, alwaysShow: true };
}

function pickSeveral(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('checklist'), tooltip: vscode.l10n.t('Pick several actors') };
}

function andOthers(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('add'), tooltip: vscode.l10n.t('This actor and others') };
}
