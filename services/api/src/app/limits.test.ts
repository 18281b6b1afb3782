import { buildSchema, parse, validate } from 'graphql';
import { limitRules } from './limits';

const schema = buildSchema(`
  type Query { node: Thing things(first: Int): [Thing!]! }
  type Thing { id: ID! name: String other: Thing others(first: Int): [Thing!]! }
  type Mutation { signInWithCode(input: String): Boolean  identify(input: String): Boolean rename(input: String): Boolean }
`);

const codes = (text: string): unknown[] => validate(schema, parse(text), limitRules).map((error) => error.extensions['code']);
const nested = (depth: number): string => `{ node ${'{ other '.repeat(depth)} { id } ${'}'.repeat(depth)} }`;
const repeated = (count: number, field: string): string => Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(' ');

describe('security 63: limits on a document', () => {
  it('lets an ordinary query pass', () => {
    expect(codes('{ things(first: 10) { id name other { id } } }')).toEqual([]);
  });

  it('counts levels of the answer, not the fragments that a front is written in', () => {
    expect(codes('{ ...A } fragment A on Query { ...B } fragment B on Query { node { ...C } } fragment C on Thing { ... on Thing { ...D } } fragment D on Thing { id }')).toEqual([]);
  });

  it.each([
    ['too deep', nested(15)],
    ['nested in fragments without end', `{ ${'... on Query { '.repeat(40)} node { id } ${'}'.repeat(40)} }`],
    ['full of directives', `{ ${'node { id @skip(if: false) } '.repeat(45)} }`],
    ['a fragment that doubles at every spread', `{ node { ...F0 } } ${Array.from({ length: 60 }, (_, i) => `fragment F${String(i)} on Thing { a${String(i)}: id ${i < 59 ? `...F${String(i + 1)} ...F${String(i + 1)}` : ''} }`).join(' ')}`],
    ['too deep behind fragments', `{ node { ...A } } fragment A on Thing { other { ...B } } fragment B on Thing { ${'other { '.repeat(9)} id ${'}'.repeat(9)} }`],
    ['too many aliases', `{ ${repeated(40, 'node { id }')} }`],
    ['too many aliases behind fragments', `{ ...F } fragment F on Query { ${repeated(40, 'node { id }')} }`],
  ])('refuses a query that is %s', (_, text) => {
    expect(codes(text)).toContain('TOO_EXPENSIVE');
  });

  it('does not run away on fragments in circles', () => {
    expect(codes('{ node { ...A } } fragment A on Thing { other { ...B } } fragment B on Thing { other { ...A } }')).toEqual([]);
  });
});

describe('security 64: one credential operation per request', () => {
  it.each([
    'mutation { a: signInWithCode(input: "1") b: signInWithCode(input: "2") }',
    'mutation { signInWithCode(input: "1") identify(input: "2") }',
    'mutation { ...A ...B } fragment A on Mutation { a: signInWithCode(input: "1") } fragment B on Mutation { b: signInWithCode(input: "2") }',
  ])('refuses %s', (text) => {
    expect(codes(text)).toContain('TOO_EXPENSIVE');
  });

  it('lets one pass beside other work', () => {
    expect(codes('mutation { identify(input: "1") rename(input: "2") }')).toEqual([]);
  });
});
