import { ApolloServer, HeaderMap } from '@apollo/server';
import { buildSchema } from 'graphql';
import type { HttpRequestContext } from './request-context';
import { CostBudget } from './cost-budget';
import { costPlugin } from './cost-plugin';

const schema = buildSchema('type Query { things(first: Int = 10): [Thing!] } type Thing { id: ID }');

/** What holders of a token, or others, are answered in production. */
async function ask(query: string, { token = true, isTrusted = false, budget = new CostBudget(1_000, 10) } = {}) {
  const apollo = new ApolloServer<HttpRequestContext>({ schema, introspection: true, plugins: [costPlugin({ schema, production: true, isTrusted: () => isTrusted, budget })] });
  await apollo.start();
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: { query } },
    context: () => Promise.resolve({ viewer: token ? { kind: 'person', token: { id: 'tok_1' } } : { kind: 'anonymous' } } as HttpRequestContext),
  });
  await apollo.stop();
  const told = JSON.parse(body.kind === 'complete' ? body.string : '{}') as { errors?: { extensions: { code: string } }[]; extensions?: unknown };
  return { status: status ?? 200, code: told.errors?.[0]?.extensions.code, extensions: told.extensions, headers: Object.fromEntries(headers) };
}

describe('security 63: the cost of a request', () => {
  it('is taken from the budget of its token, which ends for a while', async () => {
    const budget = new CostBudget(30, 10);
    expect(await ask('{ things(first: 20) { id } }', { budget })).toMatchObject({
      status: 200, extensions: { cost: { requested: 21, limit: 5_000, used: 1 } },
      headers: { 'x-parvis-cost': '21', 'x-parvis-cost-limit': '5000', 'x-parvis-cost-used': '1', 'x-parvis-budget': '9' },
    });
    expect(await ask('{ things(first: 20) { id } }', { budget })).toMatchObject({ status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': '2' } });
  });

  it('is refused over the limit, without touching the budget', async () => {
    const budget = new CostBudget(30, 10);
    expect(await ask('{ things(first: 5000) { id } }', { budget })).toMatchObject({ status: 400, code: 'TOO_EXPENSIVE', extensions: { cost: { requested: 5_001, limit: 5_000, used: 0 } }, headers: { 'x-parvis-cost': '5001', 'x-parvis-cost-used': '0' } });
    expect(budget.take('tok_1', 30, performance.now())).toEqual({ left: 0 });
  });

  it('is not asked of documents of our own fronts', async () => {
    expect((await ask('{ things(first: 5000) { id } }', { token: false, isTrusted: true })).extensions).toBeUndefined();
  });

  it('is paid by a token for documents of our own fronts too: their texts are public', async () => {
    const budget = new CostBudget(30, 10);
    expect(await ask('{ things(first: 20) { id } }', { isTrusted: true, budget })).toMatchObject({ status: 200, extensions: { cost: { requested: 21 } }, headers: { 'x-parvis-budget': '9' } });
    expect(await ask('{ things(first: 5000) { id } }', { isTrusted: true, budget })).toMatchObject({ status: 400, code: 'TOO_EXPENSIVE' });
  });

  it('lets the schema be read by holders of a token only', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect(await ask(introspection)).toMatchObject({ status: 200 });
    expect(await ask(introspection, { token: false })).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await ask('{ a: __type(name: "Thing") { name } }', { token: false })).toMatchObject({ status: 400 });
  });
});
