import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { print } from 'graphql';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { of } from 'rxjs';

import { SessionDocument } from '../gql/graphql';
import * as operations from '../gql/graphql';
import { createGateway } from '../graphql';
import { createTransport, hashOf } from './transport';

type Listed = Record<string, string>;
const listed: Listed = JSON.parse(readFileSync(join(__dirname, '../gql/documents.json'), 'utf8'));

interface Call {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

function answering(...answers: readonly { readonly status?: number; readonly body: unknown }[]): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = jest.fn(async (url: unknown, init: { headers: Record<string, string>; body: string }) => {
    calls.push({ url: String(url), headers: init.headers, body: JSON.parse(init.body) });
    const { status = 200, body } = answers[calls.length - 1] ?? answers.at(-1) ?? { body: {} };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, text: () => Promise.resolve(text), headers: { get: () => 'req_9' } };
  }) as unknown as typeof fetch;
  return calls;
}

const open = (trustedOnly: boolean, expired = jest.fn()) => createGateway({ uri: '/graphql', trustedOnly, language: () => 'fr', expired });
const stranger = { viewer: { __typename: 'Viewer', locale: 'FR', account: null, candidate: null, assignments: [] } };
const unknownViewer = { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED', requestId: 'req_1' } }] };

describe('the hash of an operation', () => {
  it.each(Object.entries(operations))('%s is that of the text which Apollo Client sends', async (_name, document) => {
    let sent = '';
    const link = new ApolloLink((operation) => {
      sent = print(operation.query);
      return of({ data: {} });
    });
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const definition = document.definitions[0];
    const kind = definition?.kind === 'OperationDefinition' ? definition.operation : 'query';
    await (kind === 'mutation' ? client.mutate({ mutation: document as never }) : client.query({ query: document as never, fetchPolicy: 'no-cache' })).catch(() => undefined);
    const hash = createHash('sha256').update(sent).digest('hex');
    expect(hash).toBe(hashOf(document));
    expect(listed[hash]).toBe(sent);
  });

  it('is in the list once for every operation of every front', () => {
    for (const front of ['kit', 'candidate-shell', 'application-module', 'cockpit-module']) {
      const folder = join(__dirname, '../../..', front, 'src/gql');
      const texts: Listed = JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8'));
      for (const file of readdirSync(join(folder, 'operations'))) {
        const hash = /"hash":"([0-9a-f]{64})"/.exec(readFileSync(join(folder, 'operations', file), 'utf8'))?.[1] ?? '';
        expect(createHash('sha256').update(texts[hash] ?? '').digest('hex')).toBe(hash);
      }
    }
  });
});

describe('what goes to the API', () => {
  it('is the hash and never the text in what we ship', async () => {
    const calls = answering({ body: { data: stranger } });
    await open(true).query(SessionDocument, {});
    expect(calls[0]?.body).toEqual({ documentId: hashOf(SessionDocument), operationName: 'Session', variables: {} });
    expect(calls[0]?.headers).toMatchObject({ 'apollo-require-preflight': 'true', 'accept-language': 'fr' });
  });

  it('is the text in development', async () => {
    const calls = answering({ body: { data: stranger } });
    await open(false).query(SessionDocument, {});
    expect(String(calls[0]?.body['query'])).toContain('__typename');
  });
});

describe('what comes back', () => {
  it('is a failure with its reference when the API finds a fault', async () => {
    answering({ body: { errors: [{ message: 'x', extensions: { code: 'NOT_FOUND', requestId: 'req_7' } }] } });
    expect(await open(true).query(SessionDocument, {})).toEqual({ failure: { kind: 'not-found', requestId: 'req_7' } });
  });

  it('is a failure when something before the API answers with a page', async () => {
    answering({ status: 502, body: '<html>Bad gateway</html>' });
    expect(await open(true).query(SessionDocument, {})).toEqual({ failure: { kind: 'server', requestId: 'req_9' } });
  });

  it('is a failure when nothing answers', async () => {
    globalThis.fetch = jest.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await open(true).query(SessionDocument, {})).toEqual({ failure: { kind: 'offline' } });
  });

  it('is asked for again, once, after the session was renewed', async () => {
    const calls = answering({ body: unknownViewer }, { body: { data: { refreshSession: { __typename: 'SignedIn' } } } }, { body: { data: stranger } });
    expect(await open(true).query(SessionDocument, {})).toHaveProperty('data');
    expect(calls.map(({ body }) => body['operationName'])).toEqual(['Session', 'RefreshSession', 'Session']);
  });

  it('renews once for all the questions that met the end of the session together', async () => {
    let renewed = false;
    const asked: string[] = [];
    globalThis.fetch = jest.fn(async (_url: unknown, init: { body: string }) => {
      const { operationName } = JSON.parse(init.body) as { operationName: string };
      asked.push(operationName);
      if (operationName === 'RefreshSession') {
        await new Promise((resolve) => setTimeout(resolve, 5));
        renewed = true;
        return { status: 200, text: async () => JSON.stringify({ data: { refreshSession: { __typename: 'SignedIn' } } }) };
      }
      return { status: 200, text: async () => JSON.stringify(renewed ? { data: stranger } : unknownViewer) };
    }) as unknown as typeof fetch;
    const gateway = open(true);
    const results = await Promise.all([1, 2, 3].map(() => gateway.query(SessionDocument, {}, 'network-only')));
    expect(results.every((result) => 'data' in result)).toBe(true);
    expect(asked.filter((name) => name === 'RefreshSession')).toHaveLength(1);
  });

  it('is asked for once more when the API has not read our list yet', async () => {
    jest.useFakeTimers();
    const calls = answering({ body: { errors: [{ message: 'x', extensions: { code: 'UNKNOWN_DOCUMENT' } }] } }, { body: { data: stranger } });
    const asking = open(true).query(SessionDocument, {});
    await jest.advanceTimersByTimeAsync(1_300);
    expect(await asking).toHaveProperty('data');
    expect(calls).toHaveLength(2);
    jest.useRealTimers();
  });

  it('says that the session has ended when it cannot be renewed', async () => {
    answering({ body: unknownViewer }, { body: { data: { refreshSession: { __typename: 'Refused', code: 'FLOW_ENDED', message: 'x' } } } });
    const expired = jest.fn();
    expect(await open(true, expired).query(SessionDocument, {})).toEqual({ failure: { kind: 'signed-out', requestId: 'req_1' } });
    expect(expired).toHaveBeenCalledTimes(1);
  });

  it('is a lost connection, not the end of the session, when the renewal gets no answer', async () => {
    answering({ body: unknownViewer }, { status: 502, body: '<html>Bad gateway</html>' });
    const expired = jest.fn();
    expect(await open(true, expired).query(SessionDocument, {})).toEqual({ failure: { kind: 'offline' } });
    expect(expired).not.toHaveBeenCalled();
  });

  it('refuses to send what codegen did not write', async () => {
    const link = createTransport({ uri: '/graphql', trustedOnly: true, language: () => 'fr' });
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const { __meta__: _hash, ...bare } = SessionDocument as typeof SessionDocument & { __meta__: unknown };
    await expect(client.query({ query: bare as typeof SessionDocument })).rejects.toThrow('was not written by codegen');
  });
});
