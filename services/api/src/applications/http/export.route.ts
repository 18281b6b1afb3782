import { pipeline } from 'node:stream/promises';
import { answerFault, setFileHeaders } from '../../documents/contract';
import type { Clock } from '../../kernel/clock';
import type { Route } from '../../kernel/feature';
import type { FileVault } from '../../kernel/ports';
import type { Viewer } from '../../kernel/viewer';
import { bulkScope } from '../applications.policy';
import type { ExportLinks } from '../use-cases/export-links';
import type { ExportFile, SeeExports } from '../use-cases/see-exports';

const contentTypes = {
  CSV: 'text/csv; charset=utf-8', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', JSONL: 'application/jsonl; charset=utf-8',
} as const;

interface ExportDoor {
  readonly see: SeeExports;
  readonly links: ExportLinks;
  readonly vault: FileVault;
  readonly clock: Clock;
}

/** `GET /files/exports/<id>`: a table for whoever ordered it, for a day: with the session’s cookie or the token, or by a link that was signed for them. */
export function exportRoute(door: ExportDoor): Route {
  return {
    method: 'GET',
    path: /^\/files\/exports\/(?<id>exp_[0-9A-HJKMNP-TV-Z]{26})$/,
    tokenScope: bulkScope,
    async handle(request, response, route) {
      try {
        const { viewer } = await route.context();
        const { format, size, orderedAt, locale, vaultKey } = await fileFor(door, viewer, route.groups['id'] ?? '', route.url.searchParams);
        const name = `${locale === 'fr' ? 'candidatures' : 'applications'}-${orderedAt.toISOString().slice(0, 10)}.${format.toLowerCase()}`;
        setFileHeaders(response, { name, contentType: contentTypes[format] }, true);
        response.setHeader('content-length', Number(size));
        if (request.method === 'HEAD') {
          response.writeHead(200).end();
          return;
        }
        const content = await door.vault.read(vaultKey);
        response.writeHead(200);
        await pipeline(content, response);
      } catch (error) {
        if (!response.headersSent) answerFault(response, error);
      }
    },
  };
}

function fileFor({ see, links, clock }: ExportDoor, viewer: Viewer, id: string, asked: URLSearchParams): Promise<ExportFile> {
  const signature = asked.get('signature');
  return signature === null ? see.file(viewer, id, clock.now()) : links.open(viewer, id, { signature, until: Number(asked.get('until')) });
}
