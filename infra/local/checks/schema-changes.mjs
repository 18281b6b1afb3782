import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../processes.mjs';
import { undeprecatedChanges } from './schema-promise.mjs';

/** `schema.released.graphql` is the contract of the last release; until there is one, that of the day on which this began. */
export function schemaChanges() {
  const released = join(root, 'schema.released.graphql');
  if (!existsSync(released)) return ['schema.released.graphql is missing: it holds the schema of the last release.'];
  return undeprecatedChanges(readFileSync(released, 'utf8'), readFileSync(join(root, 'schema.graphql'), 'utf8'));
}
