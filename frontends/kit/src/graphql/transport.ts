import { ServerError } from '@apollo/client/errors';
import { ApolloLink } from '@apollo/client/link';
import { print } from '@apollo/client/utilities';
import type { DocumentNode } from 'graphql';
import { Observable } from 'rxjs';

const patience = 30_000;

export interface TransportOptions {
  readonly uri: string;
  /** Sends an operation's hash and not its text. */
  readonly trustedOnly: boolean;
  /** Of the page: the API writes its messages in it. */
  readonly language: () => string;
}

/** The hash that codegen wrote into an operation. */
export function hashOf(document: DocumentNode): string | undefined {
  const meta: unknown = Reflect.get(document, '__meta__');
  const hash: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'hash') : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

function bodyOf({ query, operationName, variables }: ApolloLink.Operation, trustedOnly: boolean): string {
  if (!trustedOnly) return JSON.stringify({ query: print(query), operationName, variables });
  const documentId = hashOf(query);
  if (documentId === undefined) throw new Error(`${operationName ?? 'An operation'} was not written by codegen`);
  return JSON.stringify({ documentId, operationName, variables });
}

const isResult = (value: unknown): value is ApolloLink.Result =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function exchange(body: string, { uri, language }: TransportOptions, signal: AbortSignal): Promise<ApolloLink.Result> {
  const response = await fetch(uri, {
    method: 'POST',
    credentials: 'same-origin',
    body,
    signal,
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'accept-language': language(),
      'apollo-require-preflight': 'true',
    },
  });
  const bodyText = await response.text();
  const result = parsed(bodyText);
  if (!isResult(result)) throw new ServerError(`HTTP ${response.status}`, { response, bodyText });
  return result;
}

/** How an operation goes out: by its hash in what we ship, as text in development. */
export function createTransport(options: TransportOptions): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const abort = new AbortController();
        const timer = setTimeout(() => abort.abort(), patience);
        exchange(bodyOf(operation, options.trustedOnly), options, abort.signal)
          .then((result) => {
            observer.next(result);
            observer.complete();
          })
          .catch((reason: unknown) => observer.error(reason))
          .finally(() => clearTimeout(timer));
        return () => {
          clearTimeout(timer);
          abort.abort();
        };
      }),
  );
}
