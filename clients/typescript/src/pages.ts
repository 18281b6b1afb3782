import type { ParvisClient } from './client.js';
import type { Operation } from './operation.js';

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
}

interface Paged {
  readonly after?: string | null | undefined;
}

/**
 * Every element of a list, page after page, in the order of the list:
 * `for await (const application of nodes(client, ApplicationsToSync, { first: 100 }, ({ applications }) => applications)) …`
 */
export async function* nodes<Data, Variables extends Readonly<Record<string, unknown>> & Paged, Node>(
  client: ParvisClient, operation: Operation<Data, Variables>, variables: Variables, connectionOf: (data: Data) => Connection<Node>,
): AsyncGenerator<Node, void, undefined> {
  for await (const { edges } of pages(client, operation, variables, connectionOf)) yield* edges.map(({ node }) => node);
}

/** The pages themselves, for whoever stores a page at a time with its cursor, and goes on from there after a stop. */
export async function* pages<Data, Variables extends Readonly<Record<string, unknown>> & Paged, Page extends Connection<unknown>>(
  client: ParvisClient, operation: Operation<Data, Variables>, variables: Variables, connectionOf: (data: Data) => Page,
): AsyncGenerator<Page, void, undefined> {
  let after = variables.after;
  for (;;) {
    const page = connectionOf(await client.request(operation, { ...variables, after }));
    yield page;
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || !endCursor) return;
    after = endCursor;
  }
}
