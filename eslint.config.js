'use strict';

const spfxReact = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');
const { layerRules } = require('./config/layers');

const typescript = ['**/*.ts', '**/*.tsx'];

module.exports = [
  { ignores: ['node_modules', 'lib', 'lib-*', 'dist', 'release', 'temp', 'teams', 'jest-output', 'sharepoint/solution', '.local', '**/loc/*.js'] },
  ...spfxReact,
  {
    files: typescript,
    languageOptions: { parserOptions: { project: './config/tsconfig.test.json', tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-function-return-type': ['warn', { allowExpressions: true }],
      // A `null` is how SharePoint and React say "nothing here".
      '@rushstack/no-new-null': 'off',
      'max-lines': ['warn', { max: 320 }]
    }
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'local/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: { '@rushstack/security/no-unsafe-regexp': 'off' }
  },
  ...layerRules
];
