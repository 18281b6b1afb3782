const esmOnly = ['graphql-upload', 'fs-capacitor', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'cookie', 'postal-mime', 'image-size'];

module.exports = {
  displayName: 'api',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'module-sync'] },
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  // The recipes of docs/guides speak through the client for integrators, as its sources are.
  moduleNameMapper: {
    '^@parvis/client$': '<rootDir>/../../clients/typescript/src/index.ts',
    '^@parvis/client/webhooks$': '<rootDir>/../../clients/typescript/src/webhooks.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2022',
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  setupFiles: ['reflect-metadata', '<rootDir>/tests/support/short-stacks.cjs'],
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testTimeout: 30_000,
};
