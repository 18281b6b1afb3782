import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

it('is the contract that was committed, for anybody, and is not sent twice', async () => {
  const answer = await api.client().get('/schema.graphql');
  expect([answer.status, await answer.text()]).toEqual([200, readFileSync(join(__dirname, '../../../../schema.graphql'), 'utf8')]);
  const again = await api.client().get('/schema.graphql', { 'if-none-match': answer.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});
