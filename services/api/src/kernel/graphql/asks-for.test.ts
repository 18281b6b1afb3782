import { execute, GraphQLInt, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { asksFor, fieldsAsked } from './asks-for';

const asked = async (selection: string): Promise<unknown> => {
  let found: boolean | undefined;
  const list = new GraphQLObjectType({ name: 'List', fields: { count: { type: GraphQLInt }, size: { type: GraphQLInt } } });
  const query = new GraphQLObjectType({ name: 'Query', fields: { list: { type: list, resolve: (_root, _args, _context, info) => { found = asksFor(info, 'count'); return {}; } } } });
  await execute({ schema: new GraphQLSchema({ query }), document: parse(`${selection}\nfragment Outer on List { ...Inner }\nfragment Inner on List { count }\nfragment Other on List { size }`) });
  return found;
};

describe('a field that is asked of an answer', () => {
  it.each([
    ['{ list { count } }', true], ['{ list { n: count } }', true], ['{ list { size ... on List { count } } }', true], ['{ list { ...Outer } }', true], ['{ list { size } list { count } }', true],
    ['{ list { size } }', false], ['{ list { count: size } }', false], ['{ list { ...Other } }', false],
  ])('%s: %s', async (selection, is) => {
    expect(await asked(selection)).toBe(is);
  });

  it('is found out at once where fragments double at each of many levels', async () => {
    const levels = 28;
    const fragments = Array.from({ length: levels }, (_, level) => `fragment F${String(level)} on List { ${level + 1 < levels ? `...F${String(level + 1)} ...F${String(level + 1)}` : 'size'} }`);
    expect(await asked(`{ list { ...F0 } }\n${fragments.join('\n')}`)).toBe(false);
  });
});

describe('the fields that are asked below', () => {
  const below = async (selection: string): Promise<string[]> => {
    let found: ReadonlySet<string> = new Set();
    const row = new GraphQLObjectType({ name: 'Row', fields: { id: { type: GraphQLInt }, name: { type: GraphQLInt }, place: { type: GraphQLInt } } });
    const edge = new GraphQLObjectType({ name: 'Edge', fields: { id: { type: GraphQLInt }, node: { type: row } } });
    const list = new GraphQLObjectType({ name: 'List', fields: { edges: { type: edge }, count: { type: GraphQLInt } } });
    const query = new GraphQLObjectType({ name: 'Query', fields: { list: { type: list, resolve: (_root, _args, _context, info) => { found = fieldsAsked(info, 'edges', 'node'); return {}; } } } });
    const { errors } = await execute({ schema: new GraphQLSchema({ query }), document: parse(`${selection}\nfragment Edges on List { edges { ...Node } }\nfragment Node on Edge { node { name } }\nfragment Named on Row { name }`) });
    expect(errors).toBeUndefined();
    return [...found].sort();
  };

  it.each([
    ['{ list { count } }', []], ['{ list { edges { id } } }', []], ['{ list { edges { node { id } } } }', ['id']], ['{ list { e: edges { n: node { id } } edges { node { i: name } } } }', ['id', 'name']],
    ['{ list { edges { node { ... on Row { place } ...Named } } } }', ['name', 'place']], ['{ list { ...Edges } list { edges { node { id } } } }', ['id', 'name']],
    ['{ list { edges { node { id name @skip(if: true) } } } }', ['id', 'name']], ['{ list { edges { node { __typename } } } }', ['__typename']],
  ])('of %s are %j', async (selection, names) => {
    expect(await below(selection)).toEqual(names);
  });
});
