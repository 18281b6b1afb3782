import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

// Published as ES modules only: jest must transform them like our own sources.
const esmOnly = ['nostics', 'pinia', '@vue/devtools-api', '@vue/devtools-kit'];

/** The jest configuration of one front: jsdom, TypeScript and single-file components through swc. */
export function frontJest(rootDir) {
  return {
    rootDir,
    displayName: rootDir.split('/').at(-1),
    testEnvironment: 'jsdom',
    testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
    testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/build/**/*.test.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'vue', 'json'],
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '\\.(css|svg)$': here('./empty-asset.cjs') },
    setupFiles: [here('./browser-gaps.cjs')],
    transform: {
      '\\.vue$': here('./vue-transformer.cjs'),
      '\\.[mc]?[jt]s$': [
        '@swc/jest',
        { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
      ],
    },
    transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  };
}
