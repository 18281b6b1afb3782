import { HeaderMap } from '@apollo/server';
import { buildSchema, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { RecordingLog } from '../../tests/support/log';
import { Busy } from '../kernel/errors';
import { anonymous } from '../kernel/viewer';
import type { HttpRequestContext } from './request-context';
import { createApollo } from './apollo';

it('says in the log, and not in the answer, why a request could not be begun', async () => {
  const log = new RecordingLog();
  const apollo = createApollo({ schema: buildSchema('type Query { now: String }'), production: true, log, meter: { count: () => undefined }, isTrusted: () => true });
  await apollo.start();
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: { query: '{ now }' } },
    context: () => Promise.reject(new Error('The database at 10.0.0.7 is gone.')),
  });
  await apollo.stop();
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).toContain('INTERNAL');
  expect(JSON.stringify(answer.body)).not.toContain('10.0.0.7');
  expect(log.lines.join()).toContain('10.0.0.7');
});

it('security 27: answers 503 and when to come back if a resolver is too busy', async () => {
  const field = { type: GraphQLString, resolve: () => { throw new Busy(2); } };
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { hash: field } }) });
  const apollo = createApollo({ schema, production: true, log: new RecordingLog(), meter: { count: () => undefined }, isTrusted: () => true });
  await apollo.start();
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: { query: '{ hash }' } },
    context: () => Promise.resolve({ requestId: 'r1', elapsedMs: () => 1, viewer: anonymous } as HttpRequestContext),
  });
  await apollo.stop();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(JSON.stringify(answer.body)).toContain('BUSY');
});
