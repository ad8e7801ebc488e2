import assert from 'node:assert/strict';
import { readCard } from './analyst';
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
        const [needed, given] = await card.evaluate((element) => {
          const content = element.querySelector('.monaco-hover-content') ?? element;
          return [content.scrollHeight, content.clientHeight];
        });
        assert.ok(needed !== undefined && given !== undefined && needed <= given, `${actor}: ${String(needed)} pixels`);
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
  });
}
