import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';

import { RefreshSessionDocument } from './gql/graphql';
import { possibleTypes } from './gql/possible-types';
import { ApolloGateway } from './graphql/apollo-gateway';
import { createDocumentRetry } from './graphql/document-retry';
import type { Gateway } from './graphql/gateway';
import { createSessionRenewal } from './graphql/session-renewal';
import { createTransport, type TransportOptions } from './graphql/transport';

export interface GatewayOptions extends TransportOptions {
  /** The session ended and could not be renewed. */
  readonly expired: () => void;
}

/** One gateway, one Apollo client, one cache for the shell and every module. */
export function createGateway({ expired, ...transport }: GatewayOptions): Gateway {
  const renew = async (): Promise<boolean> => {
    const result = await gateway.mutate(RefreshSessionDocument, { input: {} });
    return 'data' in result && result.data.refreshSession.__typename === 'SignedIn';
  };
  const client = new ApolloClient({
    // Several queries read the viewer, each its own part: the parts of one must not push out those of another.
    cache: new InMemoryCache({ possibleTypes, typePolicies: { Viewer: { merge: true } } }),
    link: ApolloLink.from([createSessionRenewal({ renew, expired }), createDocumentRetry(), createTransport(transport)]),
  });
  const gateway: Gateway = new ApolloGateway(client);
  return gateway;
}
