import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
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
  for (const metadata of getMetadataStorage().fieldResolvers) {
    const field = fieldOf(schema, metadata);
    const resolve = field?.resolve && directly(metadata, instanceOf(metadata.target));
    if (field !== undefined && resolve !== undefined) field.resolve = resolve;
  }
  return schema;
}

function fieldOf(schema: GraphQLSchema, { getObjectType, schemaName }: Metadata): GraphQLField<unknown, unknown> | undefined {
  const target = getObjectType?.();
  const type = schema.getType(getMetadataStorage().objectTypes.find((one) => one.target === target)?.name ?? '');
  return isObjectType(type) ? type.getFields()[schemaName] : undefined;
}

function directly(metadata: Metadata, instance: unknown): Resolve | undefined {
  if (typeof instance !== 'object' || instance === null || isGuarded(metadata)) return undefined;
  const method: unknown = Reflect.get(instance, metadata.methodName);
  return typeof method === 'function' ? calls[takenBy(metadata)]?.(method, instance) : undefined;
}

const isGuarded = ({ middlewares = [], roles }: Metadata): boolean => middlewares.length > 0 || roles !== undefined;

/** What a method takes, in order, to how it is called; what is not here is left to TypeGraphQL. */
const calls: Readonly<Record<string, (method: Function, instance: object) => Resolve>> = {
  '': (method, instance) => (): unknown => method.call(instance),
  root: (method, instance) => (root): unknown => method.call(instance, root),
  context: (method, instance) => (_root, _args, context): unknown => method.call(instance, context),
  'root context': (method, instance) => (root, _args, context): unknown => method.call(instance, root, context),
};

const takenBy = ({ params = [] }: Metadata): string => params.toSorted((one, other) => one.index - other.index).map(kindOf).join(' ');

/** What else there may be, arguments above all, is read by TypeGraphQL. */
function kindOf(param: Param): 'root' | 'context' | 'other' {
  if (param.kind === 'custom' && param.resolver === rootOf && param.options.arg === undefined) return 'root';
  return param.kind === 'context' && param.propertyName === undefined ? 'context' : 'other';
}
