/** One request as it is sent: an object, or a text that is not even that. */
export interface Hostile {
  readonly kind: string;
  readonly body: string;
}

const times = (count: number, one: (index: number) => string, between = ' '): string => Array.from({ length: count }, (_, index) => one(index)).join(between);
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const send = (query: string, variables?: unknown, more: Record<string, unknown> = {}): string => JSON.stringify({ query, variables, ...more });
const nested = (depth: number, open: string, inner: string): string => `${open} { `.repeat(depth) + inner + ' }'.repeat(depth);
const page = (inner: string, first = 100): string => `edges { node { ${inner} } } pageInfo { hasNextPage } # ${String(first)}\n`;
const wide = 'id reference status version candidate { firstName lastName } programme { id } intake { id } documents { id } events { id } decisions { id } tags { id }';
const lists = 'programme { intakes { id } requirements { id } } documents { requirement { id } file { id } } events { id } decisions { id }';
const csv = '{ format: CSV, columns: [REFERENCE] }';
const list = (first: number, inner = wide): string => `applications(first: ${String(first)}) { ${page(inner, first)} }`;

/** Fragments that each spread the next one several times. */
const bomb = (length: number, width: number, leaf: string): string =>
  `{ applications { edges { node { ...F0 } } } } ${times(length, (i) => `fragment F${String(i)} on Application { ${i === length - 1 ? leaf : times(width, () => `...F${String(i + 1)}`)} }`)}`;
const circle = (length: number): string =>
  `{ viewer { ...C0 } } ${times(length, (i) => `fragment C${String(i)} on Viewer { ...C${String((i + 1) % length)} }`)}`;
const inputs = (depth: number): unknown => (depth === 0 ? 1 : { ids: [inputs(depth - 1)] });
const junk = ['\u0000', '\ufeff\u202e', '\ud83d\ude00', '\ud800', 'é', '\u2028', '💣'.repeat(200), '\\u{110000}', '﷽'.repeat(90)];

const byKind: Readonly<Record<string, readonly string[]>> = {
  deep: range(0, 14).map((i) => send(`{ applications { ${page(nested(8 + i * 10, 'intake', 'id'))} } }`)),
  'deep in inline fragments': range(0, 9).map((i) => send(`{ ${'... on Query { '.repeat(31 + i * 10)} now ${'}'.repeat(31 + i * 10)} }`)),
  wide: range(0, 14).map((i) => send(`{ ${list(70 + i * 2)} myApplications(first: 100) { ${page(wide)} } programmes(first: 100) { ${page('id intakes { id }')} } }`)),
  'lists inside each other': range(0, 9).map((i) => send(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Application { ${lists} } } }`, { ids: Array(85 + i).fill('app_01J00000000000000000000000') })),
  'lists that are said to be left out': range(0, 4).map((i) => send(`query ($no: Boolean = false) { ${list(80 + i, `id ... @include(if: $no) { ${lists} }`)} }`)),
  'lists for every type that an id may have': range(0, 4).map((i) => send(`{ nodes(ids: [${times(90 + i, () => '"x"', ', ')}]) { ... on Tag { id } ...A ... on Node { ...A } } } fragment A on Application { ${lists} }`)),
  'page of a size beyond reason': range(1, 10).map((i) => send('query ($n: Int) { applications(first: $n) { edges { node { id } } } }', { n: i * 10_007 })),
  'page of a default beyond reason': range(1, 5).map((i) => send(`query ($n: Int = ${String(i * 30_011)}) { programmes(first: $n) { edges { node { id } } } }`)),
  aliased: range(16, 30).map((count) => send(`{ ${times(count, (i) => `a${String(i)}: now`)} }`)),
  'aliased behind fragments': range(4, 13).map((count) => send(`{ ${times(count, () => '...A')} } fragment A on Query { ${times(4, (i) => `a${String(i)}: now`)} }`)),
  'a dear field under aliases': range(8, 12).map((count) => send(`mutation { ${times(count, (i) => `a${String(i)}: exportApplications(input: ${csv}) { __typename }`)} ${times(3, (i) => `b${String(i)}: exportApplications(input: ${csv}) { __typename }`)} }`)),
  'fragments in circles': range(1, 15).map((length) => send(circle(length))),
  'fragments that double': range(16, 30).map((length) => send(bomb(length, 2, 'candidate { id }'))),
  'fragments that double, of leaves and aliases': range(10, 19).map((length) => send(bomb(length, 3, 'a: id'))),
  'huge lists in variables': range(1, 10).map((i) => send('query ($ids: [ID!]!) { previewPublication(applicationIds: $ids) { __typename } }', { ids: Array(10_000 + i * 500).fill('a') })),
  'variables that nobody declared': range(1, 5).map((i) => send('{ now }', Object.fromEntries(range(0, 10_000 + i).map((n) => [`v${String(n)}`, 1])))),
  'variables without end': range(1, 10).map((i) => send('mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }', { input: inputs(i * 40) })),
  'lists inside lists': range(1, 5).map((i) => `{"query":"{ now }","variables":{"a":${'['.repeat(i * 5_000)}${']'.repeat(i * 5_000)}}}`),
  'huge texts': range(1, 5).map((i) => send('query ($t: String!) { findPerson(identifier: $t) { id } }', { t: 'x'.repeat(100_000 * i) })),
  'many operations': range(2, 11).map((count) => send(times(count, (i) => `query Q${String(i)} { now }`))),
  'many operations and tokens': range(1, 5).map((i) => send(times(300 + i, (n) => `query Q${String(n)} { now }`), undefined, { operationName: 'Q1' })),
  'a flood of directives': range(41, 50).map((count) => send(`{ ${times(count, () => 'now @skip(if: false)')} }`)),
  'the same directive again and again': range(2, 6).map((count) => send(`{ now ${times(count * 10, () => '@include(if: true)')} }`)),
  'directives that do not exist': range(1, 3).map((count) => send(`{ now ${times(count, (i) => `@bomb${String(i)}`)} }`)),
  'introspection without end': range(4, 12).map((depth) => send(`{ __schema { types { ${nested(depth, 'fields { type', 'name')}${' }'.repeat(depth)} } } }`)),
  'introspection again and again': range(6, 12).map((count) => send(`{ ${times(count, (i) => `a${String(i)}: __schema { types { name } }`)} }`)),
  'the same field again and again': range(5, 14).map((count) => send(`{ ${times(count, () => list(50))} }`)),
  'more tokens than a document needs': range(1, 5).map((i) => send(`{ ${times(1_000 + i * 500, () => 'now')} }`)),
  'several requests in one': range(1, 5).map((count) => JSON.stringify(Array(count).fill({ query: '{ now }' }))),
  'several sign-ins in one': range(2, 6).map((count) => send(`mutation { ${times(count, (i) => `a${String(i)}: refreshSession(input: {}) { __typename }`)} }`)),
  junk: junk.map((text) => send(`{ now${text}x }`)),
  'junk for a name': junk.map((text) => send('{ now }', {}, { operationName: text })),
  'not GraphQL': ['', '{', '{"query":1}', '{"query":{}}', 'null', '[]', '"{ now }"', send('{ '.repeat(400)), send('('.repeat(900)), send('{ now }', [1]), send('{ now }', 'x')],
};

/** Wrong in themselves, and no request that could be priced; all others are refused for what they cost, or for their shape. */
export const wrongAnyhow: ReadonlySet<string> = new Set([
  'fragments in circles', 'huge texts', 'many operations', 'many operations and tokens', 'the same directive again and again', 'directives that do not exist',
  'introspection without end', 'more tokens than a document needs', 'several requests in one', 'junk', 'junk for a name', 'not GraphQL',
]);

export const hostileQueries: readonly Hostile[] = Object.entries(byKind).flatMap(([kind, bodies]) => bodies.map((body) => ({ kind, body })));
