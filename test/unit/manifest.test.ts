import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: boolean;
    readonly untrustedWorkspaces: { readonly supported: unknown };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string; readonly group?: string }[]>
    >;
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

/** The contrast of two opaque colours, from 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  assert.match(colour, /^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('The manifest', () => {
  it('has one bundle for both extension hosts, and nothing to install with it', () => {
    assert.equal(manifest.main, manifest.browser);
    assert.equal(manifest.dependencies, undefined);
  });

  it('promises the lowest VS Code that it is typed against', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^~1\.100\./);
  });

  it('starts only when a report, a view or a command needs it', () => {
    assert.ok(manifest.activationEvents.every((event) => event.startsWith('onLanguage:')));
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('has every string it names, and names every string it has', () => {
    const named = Array.from(text.matchAll(/"%([^%"]+)%"/g), ([, key]) => key);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(strings).sort());
  });

  it('names its commands and settings after itself, with files that are there', () => {
    assert.ok(
      manifest.contributes.commands.every(
        ({ command, category }) => command.startsWith('dossier.') && category === 'Dossier',
      ),
    );
    assert.ok(Object.keys(manifest.contributes.configuration.properties).every((key) => key.startsWith('dossier.')));
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings];
    assert.deepEqual(
      used.filter(({ command }) => !commands.has(command)),
      [],
    );
    assert.ok(existsSync(manifest.icon) && existsSync('media/dossier.svg') && existsSync('LICENSE'));
  });

  it('has its commands and keys in docs/keyboard.md, and no others', () => {
    const written = readFileSync('docs/keyboard.md', 'utf8').matchAll(/^\| (Dossier: .*?) *\| (?:`(.*?)`)? *\|/gm);
    const { commands, keybindings, menus } = manifest.contributes;
    const isHidden = (id: string): boolean =>
      menus['commandPalette']?.some(({ command, when }) => command === id && when === 'false') ?? false;
    const keysOf = (id: string): string =>
      [...new Set(keybindings.filter(({ command }) => command === id).map(({ key }) => key))].join(', ');
    assert.deepEqual(
      Array.from(written, ([, title, key = '']) => `${title ?? ''}: ${key}`).sort(),
      commands
        .filter(({ command }) => !isHidden(command))
        .map(({ command, title }) => `Dossier: ${strings[title.slice(1, -1)] ?? ''}: ${keysOf(command)}`)
        .sort(),
    );
    assert.deepEqual(
      keybindings.map(({ mac }) => mac),
      keybindings.map(({ key }) => key.replaceAll('ctrl', 'cmd').replace('cmd+space', 'ctrl+space')),
    );
  });

  it('says on a row of the sidebar that its button inserts an actor, a sentence or a claim', () => {
    const { menus, commands } = manifest.contributes;
    const inserting = (menus['view/item/context'] ?? []).filter(
      ({ command, group }) => command.startsWith('dossier.insert') && group === 'inline@1',
    );
    assert.deepEqual(
      inserting.map(({ command, when = '' }) => [
        strings[commands.find((known) => known.command === command)?.title.slice(1, -1) ?? ''],
        ['actor', 'statement', 'claim', 'point', 'source'].filter((row) =>
          new RegExp(/viewItem =~ \/(.*)\/$/.exec(when)?.[1] ?? '(?!)').test(`dossier.${row}`),
        ),
      ]),
      [
        ['Insert Summary', ['actor']],
        ['Insert This Sentence', ['statement']],
        ['Insert This Claim', ['claim', 'point']],
      ],
    );
  });

  it('draws lines that one sees under names, as graphics have to be for people who see little', () => {
    // https://www.w3.org/TR/WCAG21/#non-text-contrast
    for (const { id, defaults } of manifest.contributes.colors.filter(({ id: named }) => named.endsWith('Underline'))) {
      assert.ok(contrast(defaults['light'] ?? '', '#ffffff') >= 3, `${id} in the light theme`);
      assert.ok(contrast(defaults['dark'] ?? '', '#1f1f1f') >= 3, `${id} in the dark theme`);
    }
  });

  it('takes no key that some layout types with', () => {
    // Ctrl+Alt is AltGr, with which many layouts type characters.
    assert.ok(
      manifest.contributes.keybindings.every(
        ({ key, mac }) => !/ctrl\+alt|alt\+ctrl/.test(key) && !/\balt\b/.test(mac),
      ),
    );
  });
});
