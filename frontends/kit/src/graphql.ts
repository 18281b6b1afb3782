import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';

import { RefreshSessionDocument } from './gql/graphql';
import { possibleTypes } from './gql/possible-types';
import { ApolloGateway } from './graphql/apollo-gateway';
import { createDocumentRetry } from './graphql/document-retry';
import type { Gateway } from './graphql/gateway';
import { createSessionRenewal, type Renewal } from './graphql/session-renewal';
import { createTransport, type TransportOptions } from './graphql/transport';

export interface GatewayOptions extends TransportOptions {
  /** The session ended and could not be renewed. */
  readonly expired: () => void;
}

/** One gateway, one Apollo client, one cache for the shell and every module. */
export function createGateway({ expired, ...transport }: GatewayOptions): Gateway {
  const renew = async (): Promise<Renewal> => {
    const result = await gateway.mutate(RefreshSessionDocument, { input: {} });
    if ('failure' in result) return 'unanswered';
    return result.data.refreshSession.__typename === 'SignedIn' ? 'renewed' : 'ended';
  };
  const client = new ApolloClient({
    // Several queries read the viewer, each its own part: the parts of one must not push out those of another.
    cache: new InMemoryCache({ possibleTypes, typePolicies: { Viewer: { merge: true } } }),
    link: ApolloLink.from([createSessionRenewal({ renew, expired }), createDocumentRetry(), createTransport(transport)]),
  });
  const gateway: Gateway = new ApolloGateway(client);
  return gateway;
}
