import graphql from '@graphql-eslint/eslint-plugin';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

import { fronts } from './infra/local/workspaces.mjs';

const api = 'services/api/**/*.ts';
const tests = ['**/*.test.ts', '**/tests/**/*.ts', '**/testing/**/*.ts', 'frontends/journeys/**/*.ts', 'services/api/bench/**/*.ts'];
// One project for each front: a fragment belongs to the front that wrote it.
const projects = Object.fromEntries(fronts.map((name) => [name, { schema: 'schema.graphql', documents: `frontends/${name}/src/**/*.graphql` }]));
const operations = {
  files: ['frontends/*/src/**/*.graphql'],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { projects } } },
  rules: {
    ...graphql.configs['flat/operations-recommended'].rules,
    '@graphql-eslint/require-selections': ['error', { fieldName: 'id' }],
    // The API itself refuses what is too deep or too dear.
    '@graphql-eslint/selection-set-depth': 'off',
  },
};

const limits = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
  complexity: ['error', 8],
};

const manners = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportAllDeclaration[exported=null]', message: 'Name what a file exports.' },
    { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only settings.ts reads the environment.' },
  ],
};

const typescript = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/ban-ts-comment': 'error',
  // Decorated classes without members are how TypeGraphQL declares a resolver or an empty input.
  '@typescript-eslint/no-extraneous-class': 'off',
};

export default [
  {
    ignores: ['**/dist/**', '**/dist-ssr/**', '**/coverage/**', '**/node_modules/**', 'frontends/*/src/gql/**', 'clients/*/src/gql/**', 'data/**', '.local/**', '**/.vite/**', '**/.__mf__temp/**'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.vue'] })),
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  ...accessibility.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'], sourceType: 'module' } },
    rules: {
      // Layout is nobody's job but the reader's: the limits below and the width of the editor are enough.
      ...Object.fromEntries(Object.entries(layoutRules()).map(([name]) => [name, 'off'])),
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/no-restricted-static-attribute': ['error', { key: 'style', message: 'The content security policy refuses inline styles.' }],
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      // Safari forgets that a list without bullets is a list, unless told so.
      'vuejs-accessibility/no-redundant-roles': 'off',
      // A label that wraps its field is as good as one that names it.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // The parts that others put together: their label comes from the field around them, their keys from the pattern they follow
    // (one tab stop for a whole tab list, active descendant in a list box). axe and the keyboard journeys check the result.
    files: ['frontends/kit/src/**/*.vue', 'frontends/candidate-shell/src/features/explorer/RequestField.vue'],
    rules: {
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/interactive-supports-focus': 'off',
      'vuejs-accessibility/click-events-have-key-events': 'off',
    },
  },
  { files: ['**/*.{ts,vue}'], rules: { ...manners, ...typescript, ...limits } },
  { files: ['**/*.{js,mjs,cjs}'], rules: { ...limits, eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' } },
  {
    files: [api],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeGraphQL and TypeORM speak of classes as Function.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    files: ['**/module.ts', '**/*.config.ts', '**/*.d.ts', '**/global-{setup,teardown}.ts', 'frontends/*/build/**/*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/settings.ts', 'frontends/*/build/**/*.ts', '**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      complexity: 'off',
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  // Data read by a human as a table: its length is the length of the subject.
  { files: ['services/api/src/**/messages.{fr,en}.ts', 'services/api/src/platform/database/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  operations,
];

function layoutRules() {
  const rules = {};
  for (const config of vue.configs['flat/strongly-recommended']) Object.assign(rules, config.rules);
  for (const config of vue.configs['flat/essential']) for (const name of Object.keys(config.rules ?? {})) delete rules[name];
  for (const kept of ['vue/component-definition-name-casing', 'vue/prop-name-casing', 'vue/require-prop-types', 'vue/v-bind-style', 'vue/v-on-style', 'vue/v-slot-style', 'vue/attribute-hyphenation', 'vue/v-on-event-hyphenation']) {
    delete rules[kept];
  }
  return rules;
}
