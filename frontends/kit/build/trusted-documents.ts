import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `documents.json` (hash → text) beside the build: the operations that the API will accept from it. */
export function trustedDocuments(folders: readonly string[]): Plugin {
  return {
    name: 'parvis:trusted-documents',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    generateBundle() {
      const lists = folders.map((folder): unknown => JSON.parse(readFileSync(join(folder, 'src/gql/documents.json'), 'utf8')));
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(Object.assign({}, ...lists)) });
    },
  };
}
