import { pipeline } from 'node:stream/promises';
import { answerFault, setFileHeaders } from '../../documents/contract';
import type { Clock } from '../../kernel/clock';
import type { Route } from '../../kernel/feature';
import type { FileVault } from '../../kernel/ports';
import type { SeeExports } from '../use-cases/order-export';

const contentTypes = { CSV: 'text/csv; charset=utf-8', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** `GET /files/exports/<id>`: a table for whoever ordered it, with the session’s cookie, for a day. */
export function exportRoute(see: SeeExports, vault: FileVault, clock: Clock): Route {
  return {
    method: 'GET',
    path: /^\/files\/exports\/(?<id>exp_[0-9A-HJKMNP-TV-Z]{26})$/,
    async handle(request, response, route) {
      try {
        const { viewer } = await route.context();
        const { format, size, orderedAt, locale, vaultKey } = await see.file(viewer, route.groups['id'] ?? '', clock.now());
        const name = `${locale === 'fr' ? 'candidatures' : 'applications'}-${orderedAt.toISOString().slice(0, 10)}.${format.toLowerCase()}`;
        setFileHeaders(response, { name, contentType: contentTypes[format] }, true);
        response.setHeader('content-length', Number(size));
        if (request.method === 'HEAD') {
          response.writeHead(200).end();
          return;
        }
        const content = await vault.read(vaultKey);
        response.writeHead(200);
        await pipeline(content, response);
      } catch (error) {
        if (!response.headersSent) answerFault(response, error);
      }
    },
  };
}
