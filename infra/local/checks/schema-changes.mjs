import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../processes.mjs';

/** `schema.released.graphql` is the contract of the last release; until there is one, that of the day on which this began. */
export async function schemaChanges() {
  const released = join(root, 'schema.released.graphql');
  if (!existsSync(released)) return ['schema.released.graphql is missing: it holds the schema of the last release.'];
  // graphql is only there once the packages are installed.
  const { undeprecatedChanges } = await import('./schema-promise.mjs');
  return undeprecatedChanges(readFileSync(released, 'utf8'), readFileSync(join(root, 'schema.graphql'), 'utf8'));
}
