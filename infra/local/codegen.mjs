// Reads codegen.yml and writes, per front, src/gql/graphql.ts (typed operations, each carrying its hash)
// and src/gql/documents.json (hash → text as Apollo Client sends it); per client of integrators src/gql/operations.ts.
import { InMemoryCache } from '@apollo/client/cache';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, isAbstractType, parse, print, validate, visit } from 'graphql';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = parseYaml(await readFile(join(root, 'codegen.yml'), 'utf8'));
const sdl = await readFile(join(root, settings.schema), 'utf8');
const schema = buildSchema(sdl, { assumeValidSDL: true });
const cache = new InMemoryCache();

async function operationsOf(front) {
  const sources = await readdir(join(root, front, 'src'), { recursive: true });
  const documents = [];
  for (const name of sources.filter((source) => source.endsWith('.graphql')).sort()) {
    const location = join(root, front, 'src', name);
    documents.push({ location, document: parse(await readFile(location, 'utf8'), { noLocation: true }) });
  }
  const whole = { kind: 'Document', definitions: documents.flatMap(({ document }) => document.definitions) };
  const problems = whole.definitions.length > 0 ? validate(schema, whole) : [];
  if (problems.length > 0) throw new Error(`${front}: ${problems.map(({ message }) => message).join('; ')}`);
  return documents;
}

/** Writes only what changed, so that a development server reloads only what changed. */
async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(path, text);
}

const operation = /^export const (\w+)Document = (.+) as unknown as DocumentNode<(\w+), ?(\w+)>;$/gm;

// Fragments travel inside the operations that spread them.
const unused = /^(?:import type \{ TypedDocumentNode as DocumentNode \} .*|export const \w+FragmentDoc = .*)\n/gm;

/** Each operation goes to a file of its own: whoever opens the first page does not fetch the operations of the others. */
function split(source) {
  const files = new Map();
  const index = source.replaceAll(operation, (_line, name, document, data, variables) => {
    const file = [
      "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
      '',
      `import type { ${data}, ${variables} } from '../graphql';`,
      '',
      `export const ${name}Document = ${document} as unknown as TypedDocumentNode<${data}, ${variables}>;`,
    ];
    files.set(`${name}.ts`, `${file.join('\n')}\n`);
    return `export { ${name}Document } from './operations/${name}';`;
  });
  return { index: index.replace(unused, ''), files };
}

async function writeOperations(folder, files) {
  for (const [name, text] of files) await write(join(folder, name), text);
  const present = await readdir(folder).catch(() => []);
  await Promise.all(present.filter((name) => !files.has(name)).map((name) => rm(join(folder, name))));
}

async function generate(front) {
  const texts = {};
  const trust = (document) => {
    const text = print(cache.transformDocument(document));
    const hash = createHash('sha256').update(text).digest('hex');
    texts[hash] = text;
    return { hash };
  };
  const documents = await operationsOf(front);
  const source = await codegen({
    schema: parse(sdl, { noLocation: true }),
    documents,
    filename: join(front, 'src/gql/graphql.ts'),
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: { ...settings.config, unstable_onExecutableDocumentNode: trust },
  });
  const { index, files } = split(source);
  await writeOperations(join(root, front, 'src/gql/operations'), files);
  await write(join(root, front, 'src/gql/graphql.ts'), `/* Written by npm run codegen. */\n${index || 'export {};\n'}`);
  await write(join(root, front, 'src/gql/documents.json'), `${JSON.stringify(texts, null, 1)}\n`);
  return Object.keys(texts).length;
}

/** A fragment goes with every operation that spreads it, also through another. */
function textOf(definition, fragments) {
  const needed = new Set();
  const visitSpreads = (node) => visit(node, {
    FragmentSpread({ name }) {
      if (needed.has(name.value)) return;
      needed.add(name.value);
      visitSpreads(fragments.get(name.value));
    },
  });
  visitSpreads(definition);
  return [definition, ...[...needed].map((name) => fragments.get(name))].map(print).join('\n\n');
}

async function generateClient(client) {
  const documents = await operationsOf(client);
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((fragment) => [fragment.name.value, fragment]));
  const types = await codegen({
    schema: parse(sdl, { noLocation: true }),
    documents,
    filename: join(client, 'src/gql/operations.ts'),
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
    config: settings.config,
  });
  const operations = definitions.filter(({ kind }) => kind === 'OperationDefinition').map((definition) => {
    const { name: { value: name }, operation: kind } = definition;
    const suffix = kind === 'query' ? 'Query' : 'Mutation';
    const text = JSON.stringify(textOf(definition, fragments));
    return `export const ${name} = new Operation<${name}${suffix}, ${name}${suffix}Variables>('${name}', ${text}, ${kind === 'query'});`;
  });
  await write(join(root, client, 'src/gql/operations.ts'), `/* Written by npm run codegen. */\nimport { Operation } from '../operation.js';\n\n${types}\n${operations.join('\n\n')}\n`);
  return operations.length;
}

async function possibleTypes() {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  const known = Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
  const text = `/* Written by npm run codegen. */\nexport const possibleTypes = ${JSON.stringify(known, null, 2)};\n`;
  await write(join(root, settings.possibleTypes), text);
}

for (const front of settings.fronts) {
  process.stdout.write(`${front}: ${await generate(front)} operations\n`);
}
for (const client of settings.clients) {
  process.stdout.write(`${client}: ${await generateClient(client)} operations\n`);
}
await possibleTypes();
