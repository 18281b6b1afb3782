import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute, getNamedType, GraphQLError, isAbstractType, isInputObjectType, isLeafType, isListType, isNonNullType, OperationTypeNode, typeFromAST, TypeInfo, visit, visitWithTypeInfo,
  type DocumentNode, type GraphQLInputField, type GraphQLSchema, type GraphQLType, type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { HttpRequestContext } from './request-context';

type Gateway = ApolloServerOptionsWithGateway<HttpRequestContext>['gateway'];
type Run = CompiledQuery['query'];

/**
 * Trusted queries run as functions that graphql-jit compiled once; everything else, mutations included, is run by graphql-js.
 * To run everything by graphql-js again: delete this file, and in `apollo.ts` write `schema` in the place of `gateway`.
 */
export function jitGateway(schema: GraphQLSchema, isTrusted: (hash: string) => boolean): Gateway {
  // As many entries as there are operations in trusted documents: no stranger makes it grow.
  const compiled = new Map<string, Run | undefined>();

  const runOf = (hash: string, document: DocumentNode, operation: OperationDefinitionNode): Run | undefined => {
    const key = `${hash} ${operation.name?.value ?? ''}`;
    if (!compiled.has(key)) compiled.set(key, compile(schema, document, operation));
    return compiled.get(key);
  };

  return {
    load: () => Promise.resolve({
      executor: async ({ queryHash, document, operation, request: { operationName, variables }, context }) => {
        // Apollo leaves `operation` out when none has the name that was asked for; its types do not say so.
        const named: OperationDefinitionNode | undefined = operation;
        const run = named !== undefined && isTrusted(queryHash) ? runOf(queryHash, document, named) : undefined;
        const result = await run?.(undefined, context, variables ?? {});
        // Without data no resolver has run, for the variables were refused: graphql-js finds the words for it, or takes them after all.
        if (result?.data === undefined) return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
        return result.errors === undefined ? result : { ...result, errors: result.errors.map(wholeError) };
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Run | undefined {
  if (operation.operation !== OperationTypeNode.QUERY || !hasPlainVariables(schema, operation) || meetsAbstractType(schema, document)) return undefined;
  const compiled = compileQuery(schema, document, operation.name?.value);
  return isCompiledQuery(compiled) ? compiled.query : undefined;
}

/** TypeGraphQL tells the type of a member of an interface or union by a promise, which graphql-jit does not wait for. */
function meetsAbstractType(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(document, visitWithTypeInfo(types, { Field: () => { found ||= isAbstractType(getNamedType(types.getType())); } }));
  return found;
}

const hasPlainVariables = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.every(({ type: node }) => {
    const type = typeFromAST(schema, node);
    return type !== undefined && isPlain(type, []);
  });

/** graphql-jit refuses input objects that leave out a required field which has a default, and cannot compile those that hold themselves. */
function isPlain(type: GraphQLType, around: readonly GraphQLType[]): boolean {
  if (isNonNullType(type) || isListType(type)) return isPlain(type.ofType, around);
  if (!isInputObjectType(type)) return isLeafType(type);
  return !around.includes(type) && Object.values(type.getFields()).every((field) => hasPlainDefault(field) && isPlain(field.type, [...around, type]));
}

/** Defaults are compiled in as JSON. */
const hasPlainDefault = ({ type, defaultValue }: GraphQLInputField): boolean =>
  defaultValue === undefined || (!isNonNullType(type) && (defaultValue === null || typeof defaultValue !== 'object'));

/** graphql-jit makes errors without `extensions`, and hides what was thrown in those that it found itself. */
const wholeError = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.originalError?.message ?? error.message, { path: error.path ?? null, originalError: error.originalError ?? new Error(error.message) });
