import globals from 'globals';
import tseslint from 'typescript-eslint';

const noVsCode = { name: 'vscode', message: 'Only src/vscode shows things in VS Code; core and the webviews decide and draw without it.' };
const nodeBuiltIns = { group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process'], message: 'The extension runs in the browser as well.' };
const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'crypto', 'fetch', 'console', 'self', 'navigator'].map((name) => ({
  name,
  message: 'Core has no clock, no chance and no outside: take it as an argument.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'test/hover/{train,check}/'] },
  {
    files: ['src/**/*.ts', 'media/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './media/tsconfig.json', './test/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [noVsCode], patterns: [nodeBuiltIns, { group: ['**/vscode/**', '**/media/**', '**/protocol', '**/extension'], message: 'Core points nowhere.' }] },
      ],
      'no-restricted-globals': ['error', ...clocks],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is an argument.' }],
    },
  },
  {
    files: ['src/vscode/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [nodeBuiltIns, { group: ['./*'], message: 'Files of vscode/ don’t know each other: extension.ts joins them.' }, { group: ['**/media/**'], message: 'Webviews are reached by messages.' }] },
      ],
    },
  },
  {
    files: ['src/protocol.ts', 'media/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [noVsCode], patterns: [nodeBuiltIns, { group: ['**/src/vscode/**', '**/src/extension'], message: 'Pages know the protocol and the types of core.' }] }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['suite', 'test'], package: 'mocha' }] }] },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
