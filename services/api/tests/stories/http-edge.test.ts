import { connect } from 'node:net';
import { startTestApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

const query = JSON.stringify({ query: '{ now }' });

describe('the edge', () => {
  it('answers live and ready', async () => {
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  });

  it('security 65: refuses what comes from a page of another site, also before sign-in', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      expect((await post(query, headers)).status).toBe(403);
    }
    expect((await post(query, { origin: api.url })).status).toBe(200);
  });

  it('security 65: refuses simple requests that a form of another site could send', async () => {
    expect((await post(query, { 'content-type': 'text/plain' })).status).toBe(415);
    const form = new FormData();
    form.set('operations', query);
    expect((await fetch(`${api.url}/graphql`, { method: 'POST', body: form })).status).toBe(400);
    expect((await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ now }')}`)).status).toBe(400);
    const mutation = encodeURIComponent('mutation { signOut(input: {}) { ok } }');
    const byGet = await fetch(`${api.url}/graphql?query=${mutation}`, { headers: { 'apollo-require-preflight': 'true' } });
    expect(byGet.status).toBe(405);
  });

  it.each([
    ['nothing', ''],
    ['not JSON', '{"query": "{ now }"'],
    ['a list', `[${query}, ${query}]`],
    ['a number', '7'],
    ['no query', '{}'],
    ['a query that is a number', '{"query": 7}'],
    ['a query that does not parse', '{"query": "{ now "}'],
    ['an unknown field', '{"query": "{ nothingOfTheKind }"}'],
    ['variables of the wrong shape', '{"query": "query ($n: Int!) { programmes(first: $n) { pageInfo { hasNextPage } } }", "variables": {"n": "many"}}'],
    ['variables that are no object', '{"query": "{ now }", "variables": "x"}'],
    ['an unknown document', '{"documentId": "x"}'],
    ['a document id that is an object', '{"documentId": {"a": 1}}'],
  ])('answers %s with one formatted fault, never a 500', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const text = await response.text();
    expect(Object.keys(JSON.parse(text) as object)).toContain('errors');
    expect(text).not.toMatch(/node_modules|\.ts:|at Object|stacktrace/);
  });

  it('security 63: refuses a body over 100 kB before reading it whole', async () => {
    const response = await post(JSON.stringify({ query: `{ now } #${'x'.repeat(200_000)}` })).catch(() => undefined);
    expect([413, undefined]).toContain(response?.status);
  });

  it('security 63: refuses documents that are too long, too deep or in circles', async () => {
    const long = `{ ${'now '.repeat(2_000)} }`;
    const deep = `{ viewer { candidate { ${'x { '.repeat(20)} y ${'}'.repeat(20)} } } }`;
    const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    for (const text of [long, deep, circle]) {
      const response = await post(JSON.stringify({ query: text }));
      expect(response.status).toBe(400);
      expect(['TOO_EXPENSIVE', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(await codeOf(response));
    }
  });

  it('security 73: an unknown path, an unreadable one and an unexpected method are refused without a word about us', async () => {
    for (const path of ['/modules/nothing/at-all.js', '/files/nothing', '/health/else', '/graphql/else', '/mailbox/else']) {
      expect([path, (await fetch(api.url + path)).status]).toEqual([path, 404]);
    }
    expect((await fetch(`${api.url}/space`, { method: 'DELETE' })).status).toBe(405);
    expect(await raw('GET //\\\\%%% HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 (400|404|200)/);
  });

  it('security 66: every answer carries the policy, and forbids sniffing, framing and referrers', async () => {
    const { headers } = await fetch(`${api.url}/health/live`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    for (const kind of ['script-src', 'style-src', 'connect-src']) expect(policy.split(';')).toContain(`${kind} 'self'`);
    // The page into which people type a token is under no other policy than every page.
    expect((await fetch(`${api.url}/explorer`)).headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('security 60: an answer with data of a person is never kept by a cache, and names its request', async () => {
    const { headers } = await post(query);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
  });
});

/** Bytes as they are, which no client library would send. */
function raw(text: string): Promise<string> {
  const { port, hostname } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => { answer += chunk.toString(); });
    socket.on('close', () => { resolve(answer); });
    socket.on('error', reject);
  });
}
