import type { ApolloClient, ErrorLike, TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

import { failureOf, type Failure } from './failure';
import type { Freshness, Gateway, Observation, Observer, QueryVariables, Result } from './gateway';

function failureFrom(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, requestId } = error.errors[0]?.extensions ?? {};
    return failureOf(code, requestId);
  }
  if (ServerError.is(error) || ServerParseError.is(error)) {
    return failureOf(undefined, error.response.headers.get('x-request-id'));
  }
  return { kind: 'offline' };
}

const resultOf = <Data>(data: Data | undefined | null, error?: ErrorLike): Result<Data> =>
  data === undefined || data === null || error ? { failure: failureFrom(error) } : { data };

/** The gateway over one Apollo client and its cache. */
export class ApolloGateway implements Gateway {
  constructor(private readonly client: ApolloClient) {}

  async query<Data, Variables extends QueryVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    freshness: Freshness = 'cache-first',
  ): Promise<Result<Data>> {
    const fetchPolicy = freshness === 'cache-first' ? 'cache-first' : 'network-only';
    try {
      const { data, error } = await this.client.query<Data, QueryVariables>({ query, variables, fetchPolicy });
      return resultOf(data, error);
    } catch (reason) {
      return { failure: failureFrom(reason) };
    }
  }

  async mutate<Data, Variables extends QueryVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Result<Data>> {
    try {
      const { data, error } = await this.client.mutate<Data, QueryVariables>({ mutation, variables });
      return resultOf(data, error);
    } catch (reason) {
      return { failure: failureFrom(reason) };
    }
  }

  observe<Data, Variables extends QueryVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    fetchPolicy: Freshness,
    observer: Observer<Data>,
  ): Observation {
    const observable = this.client.watchQuery<Data, QueryVariables>({
      query,
      variables,
      fetchPolicy,
      // Somebody else's write must not send every open page back to the network.
      nextFetchPolicy: 'cache-first',
      notifyOnNetworkStatusChange: true,
    });
    const subscription = observable.subscribe((result) => {
      if (result.error) observer.failed(failureFrom(result.error));
      else observer.changed(result.dataState === 'complete' ? result.data : undefined, result.loading);
    });
    return {
      // A failed refetch reaches the subscription above too.
      refetch: () => void observable.refetch().catch(() => undefined),
      stop: () => subscription.unsubscribe(),
    };
  }

  async refresh(): Promise<void> {
    // A query that fails says so where it is shown.
    await Promise.allSettled(this.client.refetchQueries({ include: 'active' }).results);
  }

  async forget(): Promise<void> {
    await this.client.clearStore();
  }
}
