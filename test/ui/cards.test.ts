import assert from 'node:assert/strict';
import { openSidebar, readCard } from './analyst';
import { lackingHeight } from './elements.mjs';
import { themes } from './themes';
import { useWindow } from './window';

for (const [name, theme] of themes) {
  describe(`In a ${name} window, a card`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme });

    it('says who it is, what is contested, on whose word, and as of when, without scrolling', async () => {
      const window = opened();
      for (const [text, occurrence, actor] of [
        ['Taliban', 1, 'Taliban'],
        ['Moscow', 1, 'Russia'],
        ['Vladimir Putin', 0, 'Vladimir Putin'],
        ['Zamir Kabulov', 0, 'Zamir Kabulov'],
      ] as const) {
        const card = await readCard(window, text, actor, occurrence);
        const lacking = await card.locator('.monaco-hover-content').evaluate(lackingHeight);
        assert.equal(lacking, 0, `pixels by which the card of ${actor} is too high`);
        const shown = await card.innerText();
        assert.match(shown, /as of 28 Dec 2015 · Russia–Taliban contacts, December 2015/);
        assert.match(shown, /Show in sidebar/);
      }
      const shown = await (await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov')).innerText();
      assert.match(shown, /person/);
      assert.match(shown, /special representative of the Russian president/);
      assert.match(shown, /contested: denied by Taliban, 25 Dec 2015/);
      await window.screenshot(`card-${name}`);
    });

    it('has its like in the sidebar, where the marks stand in words, too', async () => {
      const window = opened();
      await openSidebar(window);
      const report = window.page.locator('.sidebar .monaco-list[aria-label="This Report"]');
      await report.getByRole('treeitem', { name: /^Zamir Kabulov, person, named 2 times, contested/ }).waitFor();
      await window.screenshot(`sidebar-${name}`);
    });
  });
}
