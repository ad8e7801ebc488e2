/**
 * Builds what runs: `dist/extension.js`, the one CommonJS bundle for the Node and the web extension host, and with
 * `--tests` also the tests under `out/test/`. `--minify` is for the package, `--watch` for the edit loop.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, context } from 'esbuild';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * `import validate from '….schema.json?validator'` becomes a validator that Ajv generates at build time, so that no
 * schema compiler is shipped and nothing is evaluated at run time.
 */
const schemaValidators = {
  name: 'schema-validators',
  setup(plugins) {
    plugins.onResolve({ filter: /\.schema\.json\?validator$/ }, ({ path: specifier, resolveDir }) => ({
      path: path.resolve(resolveDir, specifier.slice(0, -'?validator'.length)),
      namespace: 'schema-validator',
    }));
    plugins.onLoad({ filter: /.*/, namespace: 'schema-validator' }, async ({ path: file }) => {
      // The schema needs nothing that is newer than draft 7, and the code for later ones is larger by a quarter.
      const ajv = new Ajv({
        allErrors: true,
        strict: true,
        strictTuples: false,
        // A function for each definition, not a copy of it wherever it is referred to: a third of the size.
        inlineRefs: false,
        // One loop over what has to be there, not a question for each.
        loopRequired: 1,
        // What is wrong is worded by who shows it (src/core/knowledge/pack/wording.ts).
        messages: false,
        code: { source: true },
      });
      const { $schema: _, ...schema } = JSON.parse(await readFile(file, 'utf8'));
      const validate = ajv.compile(withoutRemarks(schema));
      const contents = standaloneCode(ajv, validate)
        // Where in the schema a rule stands is never asked, nor in what a value lies.
        .replaceAll(/schemaPath:"[^"]*",/g, '')
        .replaceAll(/,parentData:\w+,parentDataProperty:(?:\w+|"[^"]*"),rootData\}/g, '}')
        .replaceAll(', parentData, parentDataProperty, rootData=data}={}', '}={}')
        .replaceAll(
          /if\(vErrors === null\)\{vErrors = \[(\w+)\];\}else \{vErrors\.push\(\1\);\}/g,
          '(vErrors ??= []).push($1);',
        );
      if (/schemaPath|parentData|vErrors === null\)/.test(contents))
        throw new Error('Ajv writes validators in another way now.');
      return { contents, resolveDir: root, watchFiles: [file] };
    });
  },
};

/** A schema without what only people read, which would be carried along. Properties may bear the same names. */
function withoutRemarks(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    ['title', 'description', 'examples'].includes(key) && (typeof value === 'string' || Array.isArray(value))
      ? undefined
      : value,
  );
}

/** What markdown-it needs only for what stands inside lines, of which it reads nothing here (src/core/report/markdown/parseBlocks.ts). */
const withoutInline = {
  name: 'markdown-it-without-inline',
  setup(plugins) {
    const unused = {
      'linkify-it': 'export class LinkifyIt {}',
      entities: 'export const decodeHTMLStrict = (text) => text;',
      'uc.micro': 'export const P = /(?!)/; export const S = /(?!)/; export default { P, S };',
      'punycode.js': 'export default { toASCII: (host) => host, toUnicode: (host) => host };',
    };
    plugins.onResolve({ filter: /^(?:linkify-it|entities|punycode\.js|uc\.micro)$/ }, ({ path: specifier }) => ({
      path: specifier,
      namespace: 'without-inline',
    }));
    plugins.onLoad({ filter: /.*/, namespace: 'without-inline' }, ({ path: specifier }) => ({
      contents: unused[specifier],
    }));
  },
};

/**
 * VS Code's interface as a module of which each name is taken once, where it is used. Left to itself, the bundler has the
 * program copy the whole interface at the start for every file that imports it.
 */
const vscodeByName = {
  name: 'vscode-by-name',
  setup(plugins) {
    plugins.onResolve({ filter: /^vscode$/ }, ({ path: specifier, namespace }) =>
      namespace === 'vscode-by-name'
        ? { path: specifier, external: true }
        : { path: specifier, namespace: 'vscode-by-name' },
    );
    plugins.onLoad({ filter: /.*/, namespace: 'vscode-by-name' }, async () => {
      const types = await readFile(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
      const declared = types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm);
      const names = [...new Set(Array.from(declared, ([, name]) => name))];
      const exported = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => api.${name})();`);
      return { contents: ["const api = require('vscode');", ...exported].join('\n') };
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  // Extension hosts read programs as UTF-8.
  charset: 'utf8',
  format: 'cjs',
  logLevel: 'warning',
  plugins: [schemaValidators],
  sourcemap: true,
  target: 'es2022',
};

const extension = (minify) => ({
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  // The browser build of every dependency also runs on Node; the reverse is not true.
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  plugins: [schemaValidators, withoutInline, vscodeByName],
  minify,
  sourcemap: !minify,
});

export async function buildExtension({ minify = false } = {}) {
  if (minify) await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await build(extension(minify));
}

/** Builds every `*.test.ts` and the host tests' entry into `out/test/`, each file a bundle of its own. */
export async function buildTests() {
  await rm(path.join(root, 'out/test'), { recursive: true, force: true });
  const files = await readdir(path.join(root, 'test'), { recursive: true });
  const entryPoints = files
    .filter((file) => file.endsWith('.test.ts') || /^host[/\\]index\.ts$/.test(file))
    .map((file) => path.join('test', file));
  await build({
    ...common,
    entryPoints,
    outbase: 'test',
    outdir: 'out/test',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha', 'playwright-core', 'typescript', '@citation-js/core'],
  });
}

/** Builds the check of the knowledge file, for Node.js. @returns {Promise<string>} its path in the repository */
export async function buildCheck() {
  const outfile = 'out/editorial/check.cjs';
  await build({
    ...common,
    entryPoints: ['editorial/check.ts'],
    outfile,
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@citation-js/core'],
  });
  return outfile;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = new Set(process.argv.slice(2));
  if (flags.has('--watch')) {
    await (await context({ ...extension(false), logLevel: 'info' })).watch();
  } else {
    await buildExtension({ minify: flags.has('--minify') });
    if (flags.has('--tests')) await buildTests();
  }
}
