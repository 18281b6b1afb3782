import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, Kind, parse, validate } from 'graphql';
import { limitRules, limits } from '../../src/app/limits';
import { QueryCost } from '../../src/app/query-cost';
import { startTestApi, type TestApi } from '../support/api';
import { printedApi } from '../support/call-operation';
import { hostileQueries } from '../support/hostile-queries';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

/** What is answered before any resolver is asked. */
const beforehand = new Set(['TOO_EXPENSIVE', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

interface Told { readonly data?: unknown; readonly errors?: readonly { readonly path?: unknown; readonly extensions: { readonly code: string } }[]; readonly extensions?: { readonly cost: Record<string, number> } }

async function post(body: string): Promise<{ readonly status: number; readonly told: Told; readonly headers: Headers; readonly ms: number }> {
  const began = performance.now();
  const response = await api.client().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.status, headers: response.headers, told: (await response.json()) as Told, ms: performance.now() - began };
}

it('security 63: refuses 200 hostile queries before anything of them runs', async () => {
  expect(hostileQueries.length).toBeGreaterThanOrEqual(200);
  const rows = jest.spyOn(api.reads, 'rows');
  const first = jest.spyOn(api.reads, 'first');
  const begun = jest.spyOn(api.parvis.parts.transactions, 'run');
  const wrong: string[] = [];
  for (const { kind, body } of hostileQueries) {
    const { status, told } = await post(body);
    const isRefused = status >= 400 && status < 500 && told.data === undefined && told.errors?.every(({ path, extensions }) => path === undefined && beforehand.has(extensions.code));
    if (isRefused !== true) wrong.push(`${kind}: ${String(status)} ${JSON.stringify(told).slice(0, 200)} for ${body.slice(0, 150)}`);
  }
  expect(wrong).toEqual([]);
  // The clocks of sandboxes are followed all the while.
  const asked = rows.mock.calls.filter(([sql]) => !sql.endsWith('FROM sandbox'));
  expect([asked.length, ...[first, begun].map(({ mock }) => mock.calls.length)]).toEqual([0, 0, 0]);
  jest.restoreAllMocks();
}, 60_000);

const honest: Readonly<Record<string, string>> = {
  'first synchronisation': '{ applications(first: 100) { edges { cursor node { id reference status version submittedAt candidate { id number firstName lastName } programme { id code title { fr } } intake { id } } } pageInfo { hasNextPage endCursor } totalCount { count } } }',
  'one file, whole': '{ application(id: "app_01") { id status version documents { id } decisions { id } events { id } candidate { number } submittedProfile { __typename } tags { id } } }',
  'the offer': '{ programmes(first: 100) { edges { node { id code title { fr en } intakes { id } centre { id name { fr } } } } totalCount { count } } }',
  'an introspection': getIntrospectionQuery({ inputValueDeprecation: true }),
  'who asks': '{ viewer { __typename } now }',
};

describe('security 63: honest documents', () => {
  it.each(Object.entries(honest))('are never refused: %s', async (_, query) => {
    const { told, headers } = await post(JSON.stringify({ query }));
    expect((told.errors ?? []).map(({ extensions }) => extensions.code).filter((code) => beforehand.has(code))).toEqual([]);
    const requested = told.extensions?.cost['requested'];
    expect([requested !== undefined && requested <= limits.cost, headers.get('x-parvis-cost'), headers.get('x-parvis-cost-limit')]).toEqual([true, String(requested), String(limits.cost)]);
  });

  it('are told what they cost, and how much came of it', async () => {
    expect((await post('{"query":"{ now passwordPolicy { __typename } }"}')).told.extensions?.cost).toEqual({ requested: 3, limit: 5_000, used: 2 });
  });

  it('are all those of our fronts, with pages of the usual length', () => {
    const schema = printedApi();
    const texts = ['candidate-shell', 'application-module', 'cockpit-module'].flatMap((front) => {
      const path = join(__dirname, '../../../../frontends', front, 'dist/documents.json');
      return existsSync(path) ? Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : [];
    });
    expect(texts.length).toBeGreaterThan(50);
    const wrong = texts.flatMap((text) => {
      const document = parse(text);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
      const points = operation?.kind === Kind.OPERATION_DEFINITION ? QueryCost.of(schema, document, operation, {}).points : 0;
      const errors = validate(schema, document, limitRules, { maxErrors: 5 }).map(({ message }) => message);
      return points > limits.cost || errors.length > 0 ? [`${text.slice(0, 60)}: ${String(points)} ${errors.join()}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
