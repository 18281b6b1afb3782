import type { GraphQLSchema } from 'graphql';
import { HttpRequestContext } from './request-context';

/** One mutation after another in one request: the later one answers what it has made, not what the earlier one has read. */
export function withFreshReads(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve === undefined) continue;
    field.resolve = (root: unknown, args, context: unknown, info): unknown => {
      if (context instanceof HttpRequestContext) context.forgetReads();
      return resolve(root, args, context, info);
    };
  }
  return schema;
}
