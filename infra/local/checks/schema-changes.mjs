import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../processes.mjs';

/** `schema.released.graphql` is the contract of the last release; until there is one, that of the day on which this began (0.0.0). */
export async function schemaChanges() {
  // graphql is only there once the packages are installed.
  const { undeprecatedChanges, versionIn } = await import('./schema-promise.mjs');
  const path = join(root, 'schema.released.graphql');
  const released = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (versionIn(released) === undefined) return ['schema.released.graphql does not say of which release it is: take the last committed one back. Only `npm run release:schema` writes it, at a release.'];
  return undeprecatedChanges(released, readFileSync(join(root, 'schema.graphql'), 'utf8'), new Date().toISOString().slice(0, 10));
}
