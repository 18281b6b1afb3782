import {
  getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isInterfaceType, isUnionType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLSchema,
} from 'graphql';

/** An operation that takes an id somewhere in its arguments. */
export interface IdOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** Paths of its ids: `id`, `input.documentId` … */
  readonly paths: readonly string[];
  readonly text: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field of the schema with an id in its arguments; a new one appears here by itself. */
export function idOperations(schema: GraphQLSchema): IdOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const paths = field.args.flatMap((argument) => idPaths(argument.type, argument.name));
      return paths.length === 0 ? [] : [{ name: field.name, kind, paths, text: textOf(kind, field), field }];
    });
  });
}

function idPaths(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${path}.${field.name}`));
  return named.name === 'ID' ? [path] : [];
}

function textOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const named = getNamedType(field.type);
  const selects = isObjectType(named) || isInterfaceType(named) || isUnionType(named) ? ' { __typename }' : '';
  return `${kind} (${variables}) { ${field.name}(${passed})${selects} }`;
}

/** Variables with the ids given for their paths and something harmless of the right type everywhere else that is required. */
export function variablesOf(operation: IdOperation, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(operation.field.args.map((argument: GraphQLArgument) => [argument.name, valueOf(argument.type, argument.name, ids)]));
}

function valueOf(type: GraphQLInputType, path: string, ids: Readonly<Record<string, string>>): unknown {
  const id = ids[path];
  if (isNonNullType(type)) return required(type.ofType, path, ids);
  if (id !== undefined || isInputObjectType(getNamedType(type))) return required(type, path, ids);
  return undefined;
}

const harmless: Readonly<Record<string, unknown>> = { Int: 1, String: 'x', Boolean: true, Float: 1, ID: 'unknown', DateTime: '2027-06-01T09:00:00.000Z' };

function required(type: GraphQLInputType, path: string, ids: Readonly<Record<string, string>>): unknown {
  if (isListType(type)) return [required(type.ofType, path, ids)];
  if (isNonNullType(type)) return required(type.ofType, path, ids);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, `${path}.${field.name}`, ids)]));
  }
  return ids[path] ?? harmless[type.name];
}
