import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// The ports of the modules' own development servers, as in their vite.config.ts.
const ports: Readonly<Record<string, number>> = { 'application-module': 5174, 'cockpit-module': 5175 };

/** In development `/modules.json` points to the modules' own servers, so that each reloads by itself. */
export function developmentModules(): Plugin {
  return {
    name: 'parvis:development-modules',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/modules.json', (_request, response) => {
        const list = Object.entries(ports).map(([folder, port]) => {
          const { parvis } = JSON.parse(readFileSync(join(import.meta.dirname, '../..', folder, 'package.json'), 'utf8'));
          return { ...parvis, entry: `http://localhost:${port}/remoteEntry.js`, preload: [], documents: '' };
        });
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(list));
      });
    },
  };
}
