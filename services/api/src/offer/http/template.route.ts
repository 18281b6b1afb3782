import { pipeline } from 'node:stream/promises';
import type { Route } from '../../kernel/feature';
import type { SendTemplate } from '../use-cases/send-template';

/** `GET /files/templates/<requirement>`: the form to fill in; no session needed. */
export function templateRoute(send: SendTemplate): Route {
  return {
    method: 'GET',
    path: /^\/files\/templates\/(?<id>[^/]+)$/,
    tokenScope: 'read:offer',
    async handle(request, response, route) {
      const { file, content } = await send.execute(route.groups['id'] ?? '');
      const isKnown = request.headers['if-none-match'] === `"${file.sha256}"`;
      const bytes = isKnown || request.method === 'HEAD' ? undefined : await content();
      response.setHeader('etag', `"${file.sha256}"`);
      response.setHeader('cache-control', 'public, max-age=300');
      if (isKnown) return void response.writeHead(304).end();

      response.setHeader('content-security-policy', "default-src 'none'; sandbox");
      response.setHeader('x-content-type-options', 'nosniff');
      response.writeHead(200, {
        'content-type': file.contentType,
        'content-length': file.size,
        'content-disposition': `attachment; filename="${file.name}"`,
      });
      if (bytes === undefined) return void response.end();
      await pipeline(bytes, response);
    },
  };
}
