import { serverAudits } from 'graphql-http';
import { startTestApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

describe('the endpoint', () => {
  it('conforms to GraphQL over HTTP: no audit ends in an error', async () => {
    const fetchFn = (input: string | URL | Request, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { 'apollo-require-preflight': 'true', ...Object.fromEntries(new Headers(init.headers)) } });
    const results = await Promise.all(serverAudits({ url: `${api.url}/graphql`, fetchFn }).map(async (audit) => ({ id: audit.id, result: await audit.fn() })));
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ result }) => result.status === 'error').map(({ id, result }) => `${id} ${result.name}`)).toEqual([]);
  }, 60_000);
});
