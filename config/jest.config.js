'use strict';

/** The fast loop: swc instead of a Heft build. Projects differ only in where they look and what stands around a test. */
const path = require('path');

const rootDir = path.join(__dirname, '..');

const { localizedResources } = require('./config.json');

/** Each string module that SharePoint loads, as the English table beside the source. */
const strings = Object.fromEntries(Object.entries(localizedResources).map(([name, built]) =>
  [`^${name}$`, built.replace(/^lib\//, '<rootDir>/src/').replace('{locale}', 'en-us')]));

const swc = ['@swc/jest', {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true, dynamicImport: true },
    transform: { react: { runtime: 'classic' } }
  }
}];

const shared = {
  rootDir,
  transform: { '/loc/[a-z-]+\\.js$': '<rootDir>/config/jest.strings.js', '\\.(t|j)sx?$': swc },
  // Packages that ship ES modules only, which jest would otherwise hand to Node as CommonJS.
  transformIgnorePatterns: ['node_modules/(?!(@pnp|read-excel-file|write-excel-file|unzipper-esm|fflate|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities|is-plain-object|escape-string-regexp)/)'],
  moduleNameMapper: {
    ...strings,
    '\\.module\\.scss$': '<rootDir>/config/jest.styles.js'
  }
};

module.exports = {
  rootDir,
  projects: [
    { ...shared, displayName: 'rules', testEnvironment: 'node', setupFilesAfterEnv: ['<rootDir>/config/jest.patience.js'], testMatch: ['<rootDir>/src/**/*.test.ts'] },
    {
      ...shared, displayName: 'components', testEnvironment: 'jsdom', testMatch: ['<rootDir>/src/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/config/jest.components.js']
    },
    {
      ...shared, displayName: 'local', testEnvironment: 'node',
      testMatch: ['<rootDir>/local/**/*.test.ts', '<rootDir>/teams-manifest/**/*.test.ts', '<rootDir>/config/**/*.test.ts']
    },
    {
      ...shared, displayName: 'journeys', testEnvironment: '<rootDir>/config/jest.journeysEnvironment.js', setupFilesAfterEnv: ['<rootDir>/config/jest.journeys.js'],
      testMatch: ['<rootDir>/e2e/journeys/*.test.ts']
    }
  ]
};
