import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { inject, type InjectionKey } from 'vue';

import type { Failure } from './failure';

export type QueryVariables = Record<string, unknown>;

export type Freshness = 'cache-first' | 'cache-and-network' | 'network-only';

export type Result<Data> = { readonly data: Data } | { readonly failure: Failure };

export interface Observer<Data> {
  readonly changed: (data: Data | undefined, loading: boolean) => unknown;
  readonly failed: (failure: Failure) => unknown;
}

export interface Observation {
  readonly refetch: () => void;
  readonly stop: () => void;
}

/** The API as components know it; Apollo is behind it and comes when it is first needed. */
export interface Gateway {
  query<Data, Variables extends QueryVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, freshness?: Freshness): Promise<Result<Data>>;
  mutate<Data, Variables extends QueryVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Result<Data>>;
  observe<Data, Variables extends QueryVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    freshness: Freshness,
    observer: Observer<Data>,
  ): Observation;
  /** Asks again for everything that is on screen. */
  refresh(): Promise<void>;
  /** Forgets everything read so far: somebody else sits at the machine now. */
  forget(): Promise<void>;
}

export type GatewaySource = () => Promise<Gateway>;

export const GatewayKey: InjectionKey<GatewaySource> = Symbol.for('parvis.gateway');

export function useGateway(): GatewaySource {
  const source = inject(GatewayKey, undefined);
  if (!source) throw new Error('useGateway: the shell provides no gateway');
  return source;
}
