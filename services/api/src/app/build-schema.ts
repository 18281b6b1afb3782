import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { Feature } from '../kernel/feature';
import { withDirectFields } from './direct-fields';
import { withFreshReads } from './fresh-reads';

/** One schema out of the resolvers of every feature; inputs are checked by the models, in the words of the viewer. */
export function buildApiSchema(features: readonly Feature[], resolvers: readonly object[]): GraphQLSchema {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const [first, ...others] = resolvers.map(({ constructor }) => constructor);
  if (first === undefined) throw new Error('No feature brings a resolver.');
  const classes: NonEmptyArray<Function> = [first, ...others];
  const instanceOf = (resolver: Function): object | undefined => instances.get(resolver);
  const schema = buildSchemaSync({
    resolvers: classes,
    orphanedTypes: features.flatMap((feature) => [...(feature.orphanedTypes ?? [])]),
    container: { get: instanceOf },
    validate: false,
    emitSchemaFile: false,
  });
  return withFreshReads(withDirectFields(schema, instanceOf));
}
