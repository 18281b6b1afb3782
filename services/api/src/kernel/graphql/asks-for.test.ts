import { execute, GraphQLInt, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { asksFor } from './asks-for';

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
