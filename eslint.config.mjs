import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Index signatures are read with brackets, as the compiler asks for.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['vscode'], patterns: ['node:*', '**/vscode/**'] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'fetch'],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Helpers are objects of functions that use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Mocha's `it` and `describe` and VS Code's thenables are not awaited by design.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreIIFE: true }],
    },
  },
);
