// Writes `schema.released.graphql`, at a release and at no other time: what it holds is a promise to whoever reads the API.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { contractOf } from './checks/schema-promise.mjs';
import { Explained, main, root, say } from './processes.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

await main(() => {
  const { version } = JSON.parse(read('lerna.json'));
  const { findings, text } = contractOf(version, { released: read('schema.released.graphql'), present: read('schema.graphql'), today: new Date().toISOString().slice(0, 10) });
  if (findings.length > 0) throw new Explained(findings.join('\n'));
  writeFileSync(join(root, 'schema.released.graphql'), text);
  say(`schema.released.graphql is the contract of ${version}.`);
});
