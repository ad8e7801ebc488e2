import { useWindow } from './window';

describe('A window on the examples', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('shows the example report', async () => {
    const { page, screenshot } = opened();
    await page.locator('.tab.active', { hasText: 'contacts-report.md' }).waitFor();
    await screenshot('smoke');
  });
});
