import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { currentRequestId } from '../kernel/correlation';
import { Busy } from '../kernel/errors';
import type { Log } from '../kernel/log';
import type { HttpRequestContext } from './request-context';
import { costPlugin } from './cost-plugin';
import { formatFault, isOurFault } from './fault-format';
import { jitGateway } from './jit-executor';
import { limitRules, limits } from './limits';
import type { OperationMeter } from './metrics';
import { tokenGate } from './token-gate';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly production: boolean;
  readonly log: Log;
  readonly meter: OperationMeter;
  /** Whether a document with this SHA-256 is one of our fronts'. */
  readonly isTrusted: (hash: string) => boolean;
}

export function createApollo({ schema, production, log, meter, isTrusted }: ApolloParts): ApolloServer<HttpRequestContext> {
  return new ApolloServer<HttpRequestContext>({
    gateway: jitGateway(schema, isTrusted),
    // In production only for holders of a token: `costPlugin` sees to it.
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: production ? 'production' : 'development',
    validationRules: limitRules,
    parseOptions: { maxTokens: limits.tokens },
    logger: quiet,
    // Apollo ends the text with a line break, for which all of it is copied once more.
    stringifyResult: (answer) => JSON.stringify(answer),
    formatError: formatFault,
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(),
      costPlugin({ schema, production, isTrusted }), observation(log, meter), tokenGate(schema),
    ],
  });
}

/** Counts and times every operation, logs what is our fault, and signs every error with the id of its request. */
function observation(log: Log, meter: OperationMeter): ApolloServerPlugin<HttpRequestContext> {
  const listener: GraphQLRequestListener<HttpRequestContext> = {
    didEncounterErrors: ({ errors, contextValue }) => {
      for (const error of errors) {
        if (isOurFault(error)) log.error({ requestId: contextValue.requestId }, 'a request failed', error.originalError ?? error);
      }
      return Promise.resolve();
    },
    willSendResponse: ({ operationName, response, contextValue, errors: causes }) => {
      if (response.body.kind !== 'single') return Promise.resolve();
      const { errors } = response.body.singleResult;
      meter.count(operationName ?? 'anonymous', errors === undefined, contextValue.elapsedMs());
      if (errors === undefined) return Promise.resolve();
      const busy = busyAmong(causes ?? []);
      if (busy !== undefined) {
        response.http.status = 503;
        response.http.headers.set('retry-after', String(busy.retryAfterSeconds));
      }
      response.body.singleResult.errors = errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: contextValue.requestId },
      }));
      return Promise.resolve();
    },
  };
  return {
    requestDidStart: () => Promise.resolve(listener),
    contextCreationDidFail: ({ error }) => Promise.resolve(log.error({ requestId: currentRequestId() }, 'a request could not be begun', error)),
  };
}

/** Proxies and clients slow down by the status of an answer, not by what stands in it. */
const busyAmong = (errors: readonly GraphQLError[]): Busy | undefined => errors.map(unwrapResolverError).find((cause) => cause instanceof Busy);

/** Apollo's own lines would repeat, unshaped, what we log. */
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
