import assert from 'node:assert/strict';
import { insertByName, openRow, openSidebar, readCard, rowOf } from '../ui/analyst';
import { useWindow } from '../ui/window';

const packageFile = process.env['DOSSIER_VSIX'];
assert.ok(packageFile, 'DOSSIER_VSIX has to name the package; run the test with `npm run test:vsix`.');

describe('The packaged extension, installed in an empty VS Code', () => {
  const opened = useWindow({ file: 'contacts-report.md', extension: { packageFile } });

  it('shows the card of a name', async () => {
    const card = await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
    assert.match(await card.innerText(), /denied by Taliban, 25 Dec 2015/);
  });

  it('shows the tree of actors', async () => {
    const tree = await openSidebar(opened());
    await openRow(tree, 'Movements', 'Taliban');
    await openRow(tree, 'Taliban', 'Summary');
    await rowOf(tree, 'The Taliban denied').waitFor();
  });

  it('inserts a summary with its notes', async () => {
    const window = opened();
    await window.goTo(11);
    await insertByName(window, 'NATO', 'NATO');
    await window.page.locator('.view-line', { hasText: '[^nato2017]' }).first().waitFor();
  });

  it('is listed as installed, with its description', async () => {
    const { page, runCommand } = opened();
    await runCommand('View: Show Extensions');
    const item = page.locator('.extension-list-item', { hasText: 'Dossier' });
    await item.getByText('Hover a name').waitFor();
  });
});
