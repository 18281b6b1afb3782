import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@parvis/client';
import { getIntrospectionQuery, getOperationAST, Kind, parse, validate } from 'graphql';
import { limitRules, limits } from '../../src/app/limits';
import { QueryCost } from '../../src/app/query-cost';
import { variablesCost } from '../../src/app/variables-cost';
import { tokenScopes } from '../../src/integrations/model/token-scopes';
import type { TestApi } from '../support/api';
import { ApplicationStory } from '../support/builders/application-story';
import { TokenClient } from '../support/builders/token-client';
import { printedApi } from '../support/call-operation';
import { hostileQueries, wrongAnyhow } from '../support/hostile-queries';

let api: TestApi;
let token: TokenClient;
beforeAll(async () => {
  const story = await ApplicationStory.begin();
  api = story.api;
  token = await TokenClient.make(story, await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId), tokenScopes);
});
afterAll(() => api.stop());

/** What is answered before any resolver is asked. */
const beforehand = new Set(['TOO_EXPENSIVE', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

interface Told { readonly data?: unknown; readonly errors?: readonly { readonly path?: unknown; readonly extensions: { readonly code: string } }[]; readonly extensions?: { readonly cost: Record<string, number> } }

async function post(body: string, more: Record<string, string> = {}): Promise<{ readonly status: number; readonly told: Told; readonly headers: Headers; readonly ms: number }> {
  const began = performance.now();
  const response = await api.client().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...more }, body });
  return { status: response.status, headers: response.headers, told: (await response.json()) as Told, ms: performance.now() - began };
}

/** Sends them all, and tells which were not refused beforehand, and what the database was asked meanwhile. */
async function sendAll(headers: Record<string, string> = {}): Promise<{ readonly wrong: readonly string[]; readonly asked: readonly string[]; readonly begun: number }> {
  const rows = jest.spyOn(api.reads, 'rows');
  const first = jest.spyOn(api.reads, 'first');
  const begun = jest.spyOn(api.parvis.parts.transactions, 'run');
  const wrong: string[] = [];
  for (const { kind, body } of hostileQueries) {
    const { status, told } = await post(body, headers);
    const isRefused = status >= 400 && status < 500 && told.data === undefined && told.errors?.every(({ path, extensions }) => path === undefined && beforehand.has(extensions.code));
    // What the schema refuses anyhow would say nothing of the limits.
    const isForItsCost = wrongAnyhow.has(kind) || told.errors?.some(({ extensions }) => extensions.code === 'TOO_EXPENSIVE');
    if (isRefused !== true || isForItsCost !== true) wrong.push(`${kind}: ${String(status)} ${JSON.stringify(told).slice(0, 200)} for ${body.slice(0, 150)}`);
  }
  // The clocks of sandboxes are followed all the while.
  const asked = [...rows.mock.calls, ...first.mock.calls].map(([sql]) => sql).filter((sql) => !sql.endsWith('FROM sandbox'));
  const told = { wrong, asked, begun: begun.mock.calls.length };
  jest.restoreAllMocks();
  return told;
}

it('security 63: refuses 200 hostile queries before anything of them runs', async () => {
  expect(hostileQueries.length).toBeGreaterThanOrEqual(200);
  expect(await sendAll()).toEqual({ wrong: [], asked: [], begun: 0 });
}, 60_000);

it('security 63: is no more generous to a token: nothing but the token itself is read', async () => {
  const { wrong, asked, begun } = await sendAll(token.headers);
  expect([wrong, asked.filter((sql) => !/api_token/.test(sql)), begun]).toEqual([[], [], 0]);
  expect(asked.length).toBeGreaterThan(0);
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

  it('are all those of the recipes, with the longest pages and runs that they send', () => {
    const schema = printedApi();
    const ids = Array<string>(100).fill('app_01J00000000000000000000000');
    const row = { applicationId: ids[0], documentId: ids[0], version: 1, act: 'PROPOSE', type: 'ADMITTED', verdict: 'REFUSED', comment: 'x', reasonId: 'x', reason: 'x', answerBy: 'x', rank: 1, force: true };
    const variables = { first: 100, after: 'x', since: 'x', id: ids[0], ids, input: { idempotencyKey: 'x', rows: Array(500).fill(row) } };
    const costs = Object.values(operations).map(({ name, text }) => {
      const document = parse(text);
      const operation = getOperationAST(document, name)!;
      expect([name, validate(schema, document, limitRules)]).toEqual([name, []]);
      const asked = Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable: { name: { value } } }) => [value, variables[value as keyof typeof variables]]));
      return [name, QueryCost.of(schema, document, operation, asked).points + variablesCost(asked)] as const;
    });
    expect(costs.length).toBeGreaterThan(10);
    expect(costs.filter(([, points]) => points > limits.cost)).toEqual([]);
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
