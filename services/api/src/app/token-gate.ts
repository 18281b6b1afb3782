import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { openingOf, opens, type Opening } from '../integrations/contract';
import { forEverybody, type Route } from '../kernel/feature';
import { RequestRefused } from './refuse';
import type { HttpRequestContext } from './request-context';

interface Need {
  readonly field: string;
  /** Undefined: no token opens it. */
  readonly opening: Opening | undefined;
}

/** Every field that a document names anywhere, also in operations and fragments that this request does not use. */
function needsOf(document: DocumentNode, schema: GraphQLSchema): readonly Need[] {
  const types = new TypeInfo(schema);
  const needs = new Map<string, Need>();
  visit(document, visitWithTypeInfo(types, {
    Field({ name }) {
      const type = types.getParentType()?.name;
      // What the schema says of itself is no secret: whoever has a token reads it, and pays for it.
      if (type === undefined || type.startsWith('__') || name.value.startsWith('__')) return;
      const field = `${type}.${name.value}`;
      needs.set(field, { field, opening: openingOf(type, name.value) });
    },
  }));
  return [...needs.values()];
}

const closed = ({ field, opening }: Need): GraphQLError =>
  new GraphQLError(opening === undefined ? `${field} is not for access tokens.` : `${field} needs an access token with the scope ${opening.join(' or ')}.`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });

/** Before an operation of an access token runs, each of its fields must be opened by a scope; what no scope opens is refused. */
export function tokenGate(schema: GraphQLSchema): ApolloServerPlugin<HttpRequestContext> {
  const known = new WeakMap<DocumentNode, readonly Need[]>();
  const needs = (document: DocumentNode): readonly Need[] => {
    const found = known.get(document) ?? needsOf(document, schema);
    known.set(document, found);
    return found;
  };
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ document, contextValue: { viewer } }) => {
        if (viewer.kind !== 'person' || viewer.token === undefined) return Promise.resolve();
        const { scopes } = viewer.token;
        const missing = needs(document).find(({ opening }) => !opens(opening, scopes));
        return missing === undefined ? Promise.resolve() : Promise.reject(closed(missing));
      },
    }),
  };
}

/** The same for files and other addresses. */
export function assertRouteOpens({ viewer }: HttpRequestContext, { tokenScope }: Route): void {
  if (viewer.kind !== 'person' || viewer.token === undefined) return;
  if (tokenScope === forEverybody) return;
  if (tokenScope === undefined) throw new RequestRefused(403, 'FORBIDDEN', 'This address is not for access tokens.');
  if (!viewer.token.scopes.includes(tokenScope)) throw new RequestRefused(403, 'FORBIDDEN', `This address needs an access token with the scope ${tokenScope}.`);
}
