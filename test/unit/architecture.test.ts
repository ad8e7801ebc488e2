import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** Every module of a folder with what it imports, types included. */
function importsUnder(folder: string): readonly { readonly file: string; readonly specifier: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(folder, file), 'utf8'), true, true);
      return importedFiles.map(({ fileName }) => ({ file: path.join(folder, file), specifier: fileName }));
    });
}

function outside(file: string, specifier: string, folder: string): boolean {
  return specifier.startsWith('.') && !path.join(path.dirname(file), specifier).startsWith(folder + path.sep);
}

describe('The house', () => {
  const core = importsUnder('src/core');

  it('keeps the core free of the editor and of Node', () => {
    assert.ok(core.length > 30, 'imports were found');
    const builtins = new Set(builtinModules);
    const forbidden = core.filter(
      ({ specifier }) =>
        specifier === 'vscode' || specifier.startsWith('node:') || builtins.has(specifier.split('/')[0] ?? ''),
    );
    assert.deepEqual(forbidden, []);
  });

  it('lets no arrow run from the core outward', () => {
    const outward = core.filter(
      ({ file, specifier }) => outside(file, specifier, 'src/core') && !specifier.endsWith('.schema.json?validator'),
    );
    assert.deepEqual(outward, []);
  });

  it('keeps the editorial room out of the extension, and Node out of its rules', () => {
    const editorial = importsUnder('editorial');
    assert.ok(editorial.length > 50, 'imports were found');
    const inward = importsUnder('src').filter(({ file, specifier }) =>
      path.join(path.dirname(file), specifier).startsWith('editorial'),
    );
    assert.deepEqual(inward, []);
    const outward = editorial.filter(
      ({ file, specifier }) =>
        outside(file, specifier, 'editorial') && outside(file, specifier, path.join('src', 'core')),
    );
    assert.deepEqual(outward, []);
    const others = editorial.filter(({ specifier }) => !specifier.startsWith('.'));
    assert.deepEqual(
      others.filter(({ file, specifier }) => specifier !== '@citation-js/core' && file !== 'editorial/check.ts'),
      [],
    );
  });

  it('keeps Node out of the editor layer, which also runs in the web host', () => {
    const builtins = new Set(builtinModules);
    const forbidden = [...importsUnder('src/vscode'), ...importsUnder('src')].filter(
      ({ specifier }) => specifier.startsWith('node:') || builtins.has(specifier),
    );
    assert.deepEqual(forbidden, []);
  });
});
