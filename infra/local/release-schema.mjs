// Writes `schema.released.graphql`, at a release and at no other time: what it holds is a promise to whoever reads the API.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { headOf, versionIn } from './checks/schema-changes.mjs';
import { daysTooNear, undeprecatedChanges } from './checks/schema-promise.mjs';
import { Explained, isScript, main, root, say } from './processes.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

export function releaseSchema(version = JSON.parse(read('lerna.json')).version) {
  const released = read('schema.released.graphql');
  const present = read('schema.graphql');
  if (versionIn(released) === version) throw new Explained(`${version} is released already: its contract stays. First \`npx lerna version\`.`);
  const findings = [...undeprecatedChanges(released, present), ...daysTooNear(released, present)];
  if (findings.length > 0) throw new Explained(findings.join('\n'));
  writeFileSync(join(root, 'schema.released.graphql'), headOf(version) + present);
  return version;
}

if (isScript(import.meta.url)) {
  await main(() => {
    say(`schema.released.graphql is the contract of ${releaseSchema()}.`);
    return 0;
  });
}
