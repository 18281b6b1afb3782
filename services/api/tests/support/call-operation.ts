import { getNamedType, isInputObjectType, isLeafType, isUnionType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../../src/app/build-schema';
import { features } from '../../src/app/features';
import { partsForPrinting } from '../../src/app/parts-for-printing';
import type { Answer, TestClient } from './client';
import { variablesOf, type IdOperation } from './id-operations';

const built = () => features.map((feature) => feature.build(partsForPrinting));

/** The schema as it is printed, without anything behind it. */
export const printedApi = (): GraphQLSchema => buildApiSchema(features, built().flatMap(({ resolvers }) => [...(resolvers ?? [])]));

/** Every door beside GraphQL: `GET ^\/files…`. */
export const routesOfFeatures = (): string[] => built().flatMap(({ routes }) => (routes ?? []).map(({ method, path }) => `${method} ${path.source}`));

/** Every operation there is, asking for the least: its kind of answer, and the code and message of a refusal. */
export function everyOperation(schema: GraphQLSchema): IdOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => {
      const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const type = getNamedType(field.type);
      const refusals = isUnionType(type) && type.getTypes().some((one) => one.getInterfaces().some(({ name }) => name === 'Refusal')) ? ' ... on Refusal { code message }' : '';
      const selects = isLeafType(type) ? '' : ` { __typename${refusals} }`;
      const text = `${kind}${variables && ` (${variables})`} { ${field.name}${passed && `(${passed})`}${selects} }`;
      return { name: field.name, kind, paths: [], text, field };
    });
  });
}

/** Where an operation takes a file. */
const filePaths = (operation: Pick<IdOperation, 'field'>): string[] => operation.field.args.flatMap((argument) => pathsOf('Upload', argument.type, argument.name));

function pathsOf(scalar: string, type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => pathsOf(scalar, field.type, `${path}.${field.name}`));
  return named.name === scalar ? [path] : [];
}

/** Calls an operation with these ids; one that takes a file gets one, inside the request. */
export function callWith(client: TestClient, operation: IdOperation, ids: Readonly<Record<string, string>>, file: Buffer): Promise<Answer> {
  const variables = variablesOf(operation, ids);
  const [path] = filePaths(operation);
  return path === undefined ? client.query(operation.text, variables) : sendMultipart(client, operation.text, variables, { path, bytes: file });
}

export interface FilePart {
  /** In the variables: `input.file`. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly name?: string;
  readonly type?: string;
}

/** A GraphQL multipart request with one file. */
export async function sendMultipart(client: TestClient, query: string, variables: Record<string, unknown>, { path, bytes, name = 'cv.pdf', type = 'application/pdf' }: FilePart): Promise<Answer> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: withNull(variables, path.split('.')) }));
  form.set('map', JSON.stringify({ 0: [`variables.${path}`] }));
  form.set('0', new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await client.fetch('/graphql', { method: 'POST', body: form });
  const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
  return { status: response.status, data: body.data, errors: body.errors, headers: response.headers };
}

function withNull(variables: Record<string, unknown>, [name = '', ...rest]: readonly string[]): Record<string, unknown> {
  return { ...variables, [name]: rest.length === 0 ? null : withNull((variables[name] ?? {}) as Record<string, unknown>, rest) };
}
