import { buildSchema, getOperationAST, parse } from 'graphql';
import { QueryCost } from './query-cost';
import { variablesCost } from './variables-cost';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Query { thing: Thing things(first: Int = 50, last: Int): ThingConnection! ids(ids: [ID!]!): [Thing]! any: Either node: Node told(kinds: [String!], first: Int = 30): Told! applications(first: Int): [Thing!]! }
  type ThingConnection { edges: [ThingEdge!]! totalCount: Count! pageInfo: Count! }
  type ThingEdge { node: Thing! }
  type Count { count: Int! }
  type Thing implements Node { id: ID! name: String tags: [Tag!]! others(first: Int = 20): ThingConnection! other: Thing }
  type Tag implements Node { id: ID! thing: Thing }
  union Either = Thing | Tag
  union Told = ThingConnection | Count
`);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation.');
  return QueryCost.of(schema, document, operation, variables).points;
}

describe('the cost of a query', () => {
  it.each([
    ['an object', '{ thing { id name } }', 2],
    ['a list of usual length', '{ thing { tags { id } } }', 12],
    ['a page as long as its default', '{ things { edges { node { id } } } }', 102],
    ['a page as long as was asked for', '{ things(first: 10) { edges { node { id } } totalCount { count } } }', 23],
    ['a page that is read backwards', '{ things(last: 5) { edges { node { id } } } }', 12],
    ['pages inside each other', '{ things(first: 10) { edges { node { others(first: 5) { edges { node { id } } } } } } }', 132],
    ['as many things as ids', '{ ids(ids: ["a", "b", "c"]) { id } }', 4],
    ['a page that a union may answer', '{ told(first: 10) { ... on ThingConnection { edges { node { id } } } ... on Count { count } } }', 22],
    ['a page as long as its default, whatever narrows it', '{ told(kinds: ["a"]) { ... on ThingConnection { edges { node { id } } } } }', 62],
    ['the dearest of several types', '{ any { ... on Thing { id } ... on Tag { thing { other { id } } } } }', 4],
    ['the fragments of an interface, each for its type', '{ node { id ... on Thing { other { id } } ... on Tag { thing { id } } } }', 3],
    ['fragments as often as they are spread', '{ thing { ...F ...F } } fragment F on Thing { other { id } }', 4],
    ['a field with a price', '{ applications(first: 2) { id } }', 12],
    ['the whole schema', '{ __schema { types { name } } }', 1_000],
  ])('is known of %s', (_, text, points) => {
    expect(costOf(text)).toBe(points);
  });

  it('follows the variables, and their defaults', () => {
    const text = 'query ($n: Int = 3) { things(first: $n) { edges { node { id } } } }';
    expect([costOf(text), costOf(text, { n: 7 }), costOf(text, { n: 100_000 })]).toEqual([8, 16, 200_002]);
  });

  it('takes no time for fragments that double at every spread', () => {
    const fragments = Array.from({ length: 80 }, (_, i) => `fragment F${String(i)} on Thing { other { id } ${i < 79 ? `...F${String(i + 1)} ...F${String(i + 1)}` : ''} }`);
    expect(costOf(`{ thing { ...F0 } } ${fragments.join(' ')}`)).toBeGreaterThan(1e20);
  });

  it('counts what variables hold, and does not follow them without end', () => {
    const endless = (): unknown => { let value: unknown = 1; for (let i = 0; i < 5_000; i += 1) value = [value]; return value; };
    expect([variablesCost({ id: 'a' }), variablesCost({ ids: Array(100).fill('x') }), variablesCost({ a: endless() })]).toEqual([0, 50, Infinity]);
  });
});
