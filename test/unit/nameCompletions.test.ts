import assert from 'node:assert/strict';
import { createNameCompleter } from '../../src/core/mentions/nameCompletions';
import type { Actor, Name } from '../../src/core/knowledge/model';

function actor(name: string, ...aliases: readonly string[]): Actor {
  const names = [name, ...aliases].map((text): Name => ({
    text,
    language: 'en',
    kind: 'name',
    case: 'ordinary',
    weak: text === 'IS',
  }));
  return { id: `p/${name}`, kinds: [], name, description: '', names, roles: [], identifiers: [], statements: [] };
}

const completer = createNameCompleter([
  actor('Akhtar Mansoor', 'Mullah Akhtar Mansour', 'Мансур', 'أختر منصور'),
  actor('Islamic State', 'ISIS', 'IS', 'Daesh', '伊斯兰国'),
  actor('al-Qaida', 'al Qaeda'),
  actor('Taliban', 'Ţâlibân', 'طالبان'),
  actor('United States', 'US'),
]);

describe('Names are found while they are typed', () => {
  const cases: readonly (readonly [text: string, typed: string, actor: string])[] = [
    ['Tal', 'Tal', 'Taliban'],
    ['met tal', 'tal', 'Taliban'],
    ['She met Akhtar Man', 'Akhtar Man', 'Akhtar Mansoor'],
    ['Manso', 'Manso', 'Akhtar Mansoor'],
    ['of Islamic ', 'Islamic ', 'Islamic State'],
    ['of islamic st', 'islamic st', 'Islamic State'],
    ['the Stat', 'Stat', 'Islamic State'],
    ['by al Qai', 'al Qai', 'al-Qaida'],
    ['by al-Qae', 'al-Qae', 'al-Qaida'],
    ['Qaid', 'Qaid', 'al-Qaida'],
    ['Ţâl', 'Ţâl', 'Taliban'],
    ['манс', 'манс', 'Akhtar Mansoor'],
    ['طال', 'طال', 'Taliban'],
    ['在伊斯', '伊斯', 'Islamic State'],
    ['Russia (ISI', 'ISI', 'Islamic State'],
  ];
  for (const [text, typed, expected] of cases) {
    it(`"${text}": ${expected}`, () => {
      const [first] = completer.complete(text, 10);
      assert.equal(first?.actor.name, expected);
      assert.equal(text.slice(first.from), typed);
    });
  }

  it('and nobody for a word that begins no name', () => {
    for (const text of ['xyz', 'taliban.x', 'met alibi', 'Talibanisation'])
      assert.deepEqual(completer.complete(text, 10), []);
  });

  it('all of them where nothing is typed, in the order of their names, and no more than asked for', () => {
    for (const text of ['', 'said ', '(']) {
      const names = completer.complete(text, 3).map(({ actor: { name } }) => name);
      assert.deepEqual(names, ['Akhtar Mansoor', 'al-Qaida', 'Islamic State']);
    }
  });

  it('each actor once, whose name begins so before whose name has a word that does, strong before weak', () => {
    const found = completer.complete('s', 10).map(({ actor: { name } }) => name);
    assert.deepEqual(found, ['Islamic State', 'United States']);
    assert.equal(completer.complete('is', 10)[0]?.name.text, 'ISIS');
    assert.equal(completer.complete('a', 10).length, 2);
  });

  it('behind a name that may be at its end or go on, that one and then all others', () => {
    const found = completer.complete('Islamic ', 10);
    assert.deepEqual(
      found.map(({ actor: { name }, from, rest }) => [name, from, rest]),
      [
        ['Islamic State', 0, 'State'],
        ['Akhtar Mansoor', 8, 'Akhtar Mansoor'],
        ['al-Qaida', 8, 'al-Qaida'],
        ['Taliban', 8, 'Taliban'],
        ['United States', 8, 'United States'],
      ],
    );
  });

  it('says what is still to be typed, in the name as it is', () => {
    const rest = (text: string): string | undefined => completer.complete(text, 1)[0]?.rest;
    assert.equal(rest('al qai'), 'da');
    assert.equal(rest('talib'), 'an');
    assert.equal(rest('Talib'), 'an');
    assert.equal(rest('stat'), 'e');
    assert.equal(rest('Akhtar Mansoor'), '');
  });
});
