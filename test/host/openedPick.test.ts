import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickActors } from '../../src/vscode/actors/pickActor';
import { OpenedPick } from '../../src/vscode/host/openedPick';
import { openedDossier } from './openedDossier';

describe('A list that is opened before its rows are known', () => {
  const question = { placeHolder: 'Whom?' };
  const { createQuickPick } = vscode.window;
  let list: vscode.QuickPick<vscode.QuickPickItem>;
  let accept: () => void;

  /** Opens one whose keys the test presses: nothing else can type into a list. */
  function open(): OpenedPick {
    const accepted = new vscode.EventEmitter<void>();
    accept = () => {
      accepted.fire();
    };
    vscode.window.createQuickPick = <Row extends vscode.QuickPickItem>() => {
      const made = createQuickPick<Row>();
      Object.defineProperty(made, 'onDidAccept', { value: accepted.event });
      list = made;
      return made;
    };
    return new OpenedPick('Insert');
  }

  afterEach(() => {
    vscode.window.createQuickPick = createQuickPick;
    list.dispose();
  });

  it('keeps what is typed into it meanwhile, and finds whom it names', async () => {
    const dossier = await openedDossier();
    const opened = open();
    list.value = 'Daesh';
    const picked = pickActors(dossier, question, opened);
    await listed();
    assert.equal(list.value, 'Daesh');
    assert.match(list.items[0]?.label ?? '', /Islamic State/);
    accept();
    assert.deepEqual(
      (await picked)?.map(({ name }) => name),
      ['Islamic State'],
    );
  });

  it('answers with whom the typed text names where Enter was pressed before', async () => {
    const dossier = await openedDossier();
    const opened = open();
    list.value = 'Daesh';
    accept();
    assert.deepEqual(
      (await pickActors(dossier, question, opened))?.map(({ name }) => name),
      ['Islamic State'],
    );
  });

  it('takes no Enter for an answer before something was typed', () => {
    const opened = open();
    accept();
    list.value = 'Daesh';
    assert.equal(opened.take()?.isAccepted, false);
  });

  it('asks nobody who has closed it', async () => {
    const dossier = await openedDossier();
    const opened = open();
    const hidden = new Promise<void>((resolve) => list.onDidHide(resolve));
    list.hide();
    await hidden;
    assert.equal(await pickActors(dossier, question, opened), undefined);
  });

  async function listed(): Promise<void> {
    while (list.items.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
