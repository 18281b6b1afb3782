import { createHash } from 'node:crypto';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { forEverybody, type Route } from '../kernel/feature';

/** The contract as text, for anybody: it holds nothing of anybody's, and tools that make clients begin with it. */
export function schemaRoute(schema: GraphQLSchema): Route {
  let printed: { readonly text: string; readonly etag: string } | undefined;
  const print = () => {
    const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
    return { text, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"` };
  };
  return {
    method: 'GET',
    path: /^\/schema\.graphql$/,
    tokenScope: forEverybody,
    handle: (request, response) => {
      printed ??= print();
      const isKnown = request.headers['if-none-match'] === printed.etag;
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300', etag: printed.etag });
      response.end(isKnown || request.method === 'HEAD' ? undefined : printed.text);
      return Promise.resolve();
    },
  };
}
