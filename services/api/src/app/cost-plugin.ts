import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { CostBudget } from './cost-budget';
import { limits, tooExpensive } from './limits';
import { QueryCost, type Cost } from './query-cost';
import type { HttpRequestContext } from './request-context';
import { variablesCost } from './variables-cost';

export interface CostRules {
  readonly schema: GraphQLSchema;
  /** Introspection is for holders of a token only. */
  readonly production: boolean;
  /** Documents of our own fronts are measured when they are built; people spend nothing on them here, tokens pay for whatever they send. */
  readonly isTrusted: (hash: string) => boolean;
  readonly budget?: CostBudget;
}

/** Of one token, for everything that it asks: a minute's worth at once, and as much in every further minute. */
const minutePoints = 60_000;

type Variables = Readonly<Record<string, unknown>>;

/** Prices every document that is not ours before it runs, refuses what is too dear, and says what it cost. */
export function costPlugin({ schema, production, isTrusted, budget = new CostBudget(minutePoints, minutePoints / 60) }: CostRules): ApolloServerPlugin<HttpRequestContext> {
  const constant = new WeakMap<OperationDefinitionNode, Cost>();

  const costOf = (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost => {
    const known = constant.get(operation);
    const cost = known ?? QueryCost.of(schema, document, operation, variables);
    if (known === undefined && !cost.varies) constant.set(operation, cost);
    return { ...cost, points: cost.points + variablesCost(variables) };
  };

  /** Refuses what may not run; otherwise says what is left of the budget, where there is one. */
  const admit = (requested: number, introspects: boolean, token: string | undefined): number | undefined => {
    if (production && introspects && token === undefined) throw closed();
    if (requested > limits.cost) throw tooExpensive(`This request costs ${String(requested)} points, ${String(limits.cost)} are allowed: ask for shorter pages or fewer lists inside each other.`);
    if (token === undefined) return undefined;
    const { left, retryAfterSeconds } = budget.take(token, requested, performance.now());
    if (retryAfterSeconds !== undefined) throw rateLimited(retryAfterSeconds, left);
    return left;
  };

  const listener = (): GraphQLRequestListener<HttpRequestContext> => {
    let requested: number | undefined;
    return {
      didResolveOperation: ({ queryHash, document, operation, request, contextValue, response }) => {
        const token = tokenOf(contextValue);
        if (operation === undefined || (token === undefined && isTrusted(queryHash))) return Promise.resolve();
        const { points, introspects } = costOf(document, operation, request.variables ?? {});
        requested = Math.min(points, Number.MAX_SAFE_INTEGER);
        const headers = response.http.headers.set('x-parvis-cost', String(requested)).set('x-parvis-cost-limit', String(limits.cost));
        const left = admit(requested, introspects, token);
        if (left !== undefined) headers.set('x-parvis-budget', String(left));
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body, http } }) => {
        if (requested === undefined || body.kind !== 'single') return Promise.resolve();
        const used = objectsIn(body.singleResult.data);
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, limit: limits.cost, used } };
        http.headers.set('x-parvis-cost-used', String(used));
        return Promise.resolve();
      },
    };
  };
  return { requestDidStart: () => Promise.resolve(listener()) };
}

const tokenOf = ({ viewer }: HttpRequestContext): string | undefined => (viewer.kind === 'person' ? viewer.token?.id : undefined);

const closed = (): GraphQLError =>
  new GraphQLError('The schema is told to holders of a token only; it stands at /schema.graphql too.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });

function rateLimited(seconds: number, left: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)], ['x-parvis-budget', String(left)]]);
  return new GraphQLError(`The points of this minute are spent: come back in ${String(seconds)} seconds.`, { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } } });
}

/** How many objects an answer holds. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  const inside = Object.values(value).reduce((sum: number, part) => sum + objectsIn(part), 0);
  return Array.isArray(value) ? inside : inside + 1;
}
