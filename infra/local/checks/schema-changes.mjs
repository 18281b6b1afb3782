import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../processes.mjs';

/** First line of `schema.released.graphql`: a plain copy of `schema.graphql` has none, and is no release. */
export const headOf = (version) => `# Released with ${version}. Written by \`npm run release:schema\`, at a release only.\n`;

export const versionIn = (released) => /^# Released with (\d+\.\d+\.\d+\S*)\. /.exec(released)?.[1];

/** `schema.released.graphql` is the contract of the last release; until there is one, that of the day on which this began (0.0.0). */
export async function schemaChanges() {
  const path = join(root, 'schema.released.graphql');
  const released = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (versionIn(released) === undefined) return ['schema.released.graphql does not say of which release it is: take back the last committed one (git checkout). Only `npm run release:schema` writes it.'];
  // graphql is only there once the packages are installed.
  const { undeprecatedChanges } = await import('./schema-promise.mjs');
  return undeprecatedChanges(released, readFileSync(join(root, 'schema.graphql'), 'utf8'));
}
