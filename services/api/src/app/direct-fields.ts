import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { rootOf } from '../kernel/graphql/root';

type Metadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Param = NonNullable<Metadata['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Fields whose methods take no more than what they are of and the request are resolved by a plain call. TypeGraphQL sorts the parameters
 * of a method, and looks through what they became, for each field of each row: with fifty rows that was the larger part of what resolvers cost.
 * To have all by TypeGraphQL again: delete this file, and its call in `build-schema.ts`.
 */
export function withDirectFields(schema: GraphQLSchema, instanceOf: (target: Function) => unknown): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map(objectTypes.map(({ target, name }) => [target, name]));
  for (const metadata of fieldResolvers) {
    const type = schema.getType(names.get(metadata.getObjectType?.() ?? Object) ?? '');
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const resolve = directly(metadata, instanceOf(metadata.target));
    if (field?.resolve !== undefined && resolve !== undefined) field.resolve = resolve;
  }
  return schema;
}

function directly({ methodName, params = [], middlewares = [], roles }: Metadata, instance: unknown): Resolve | undefined {
  if (middlewares.length > 0 || roles !== undefined || typeof instance !== 'object' || instance === null) return undefined;
  const method: unknown = Reflect.get(instance, methodName);
  if (typeof method !== 'function') return undefined;
  switch (params.toSorted((one, other) => one.index - other.index).map(kindOf).join(' ')) {
    case '': return (): unknown => method.call(instance);
    case 'root': return (root): unknown => method.call(instance, root);
    case 'context': return (_root, _args, context): unknown => method.call(instance, context);
    case 'root context': return (root, _args, context): unknown => method.call(instance, root, context);
    default: return undefined;
  }
}

/** What else there may be, arguments above all, is read by TypeGraphQL. */
function kindOf(param: Param): 'root' | 'context' | 'other' {
  if (param.kind === 'custom' && param.resolver === rootOf && param.options.arg === undefined) return 'root';
  return param.kind === 'context' && param.propertyName === undefined ? 'context' : 'other';
}
