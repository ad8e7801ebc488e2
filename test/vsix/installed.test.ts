import assert from 'node:assert/strict';
import { useWindow } from '../ui/window';

const packageFile = process.env['DOSSIER_VSIX'];
assert.ok(packageFile, 'DOSSIER_VSIX has to name the package; run the test with `npm run test:vsix`.');

describe('The packaged extension, installed in an empty VS Code', () => {
  const opened = useWindow({ file: 'contacts-report.md', extension: { packageFile } });

  it('is listed as installed', async () => {
    const { page, runCommand } = opened();
    await runCommand('View: Show Extensions');
    await page.locator('.extension-list-item', { hasText: 'Dossier' }).waitFor();
  });
});
