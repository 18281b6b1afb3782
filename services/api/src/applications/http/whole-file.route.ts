import { answerFault, setFileHeaders } from '../../documents/contract';
import type { Route } from '../../kernel/feature';
import type { AssembleWholeFile } from '../use-cases/assemble-whole-file';

/** `GET /files/applications/<id>.pdf`: the whole file; `?download=1` to save it. */
export function wholeFileRoute(assemble: AssembleWholeFile): Route {
  return {
    method: 'GET',
    path: /^\/files\/applications\/(?<id>app_[0-9A-HJKMNP-TV-Z]{26})\.pdf$/,
    tokenScope: 'read:documents',
    async handle(request, response, route) {
      try {
        const { viewer, locale } = await route.context();
        const id = route.groups['id'] ?? '';
        const isSaved = route.url.searchParams.has('download');
        if (request.method === 'HEAD') {
          setFileHeaders(response, { name: await assemble.nameOf(viewer, id), contentType: 'application/pdf' }, isSaved);
          response.writeHead(200).end();
          return;
        }
        const { name, bytes } = await assemble.execute(viewer, id, locale);
        setFileHeaders(response, { name, contentType: 'application/pdf' }, isSaved);
        response.setHeader('content-length', bytes.length);
        response.writeHead(200).end(bytes);
      } catch (error) {
        answerFault(response, error);
      }
    },
  };
}
