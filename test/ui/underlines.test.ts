import assert from 'node:assert/strict';
import { lineUnder, waitForLine } from './marks';
import { useWindow } from './window';

for (const [name, theme, line] of [
  ['light', 'Default Light Modern', 'rgb(137, 85, 3)'],
  ['dark', 'Default Dark Modern', 'rgb(204, 167, 0)'],
  ['high contrast', 'Default High Contrast', 'rgb(255, 215, 0)'],
] as const) {
  describe(`Names in the text of a ${name} window`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme });

    it('are underlined, contested ones in another style and colour', async () => {
      const { page, screenshot } = opened();
      await waitForLine(page, 'Zamir Kabulov', new RegExp(`^solid ${line.replace(/[()]/g, '\\$&')}$`));
      await waitForLine(page, 'NATO', /^dotted /);
      assert.equal(await lineUnder(page, 'accounts both'), 'none');
      await screenshot(`underlines-${name.replace(' ', '-')}`);
    });

    it('are underlined as soon as they are typed, and no more once they are gone', async () => {
      const { page, goTo } = opened();
      await goTo(13);
      await page.keyboard.type('Qatar speaks.');
      await waitForLine(page, 'Qatar', /^dotted /);
      await page.keyboard.press('Home');
      await page.keyboard.type('x');
      await waitForLine(page, 'Qatar', /^none$/);
    });
  });
}

describe('Names in the text, where the setting for the language is off', () => {
  const opened = useWindow({
    file: 'contacts-report.md',
    settings: { '[markdown]': { 'dossier.mentions.underline': 'off' } },
  });

  it('are not underlined', async () => {
    const { page, goTo, runCommand } = opened();
    await goTo(13);
    await page.keyboard.type('Qatar speaks.');
    await runCommand('Dossier: Go to Next Mention');
    assert.equal(await lineUnder(page, 'Qatar'), 'none');
    assert.equal(await lineUnder(page, 'Zamir Kabulov'), 'none');
  });
});
