import { completionAt } from './completion';
import { schemaPages } from './schema-pages';
import { smallSchema as schema } from './small-schema.testing';

describe('what may stand under the cursor', () => {
  it.each([
    ['query Q($id: ID!) { ap', 'Query', ['applications']],
    ['mutation M { mar', 'Mutation', ['mark']],
    ['{ applications(first: 1) { id } } query { o', 'Query', ['old']],
    ['{ list: applications(first: 1) @include(if: true) { st', 'Application', ['status']],
    ['{ applications(first: 1) { ... on Application { i', 'Application', ['id']],
    ['{ applications(first: 1) { ... { i', 'Application', ['id']],
    ['fragment F on Application { st', 'Application', ['status']],
    ['{ found { __', 'Found', ['__typename']],
    ['{ # a comment {\n ap', 'Query', ['applications']],
    ['{ applications(text: "{ { (") { i', 'Application', ['id']],
  ])('knows where it stands: %s', (text, type, names) => {
    const completion = completionAt(text, text.length, schemaPages(`${schema} type Mutation { mark: Application }`.replace('old: String', 'found: Found old: String')));
    expect([completion?.type, completion?.options.map(({ name }) => name)]).toEqual([type, names]);
  });

  describe('offers what stands between parentheses', () => {
    const more = `
      type Query { applications(first: Int!, filter: Filter, status: Status): [Application!]! }
      input Filter { statuses: [Status!] isOpen: Boolean, within: Filter }
      type Application { id: ID! tags(status: Status): [String!]! }
      enum Status { "En attente." DRAFT "Réceptionné." SUBMITTED }`;
    const offered = (text: string, cursor = text.length) => completionAt(text, cursor, schemaPages(more));

    it.each([
      ['{ applications(', 'arguments', 'Query.applications', ['first', 'filter', 'status']],
      ['{ list: applications(first: 1, fi', 'arguments', 'Query.applications', ['filter']],
      ['query Q($s: Status = DRAFT) { applications(status: $s, ', 'arguments', 'Query.applications', ['first', 'filter']],
      ['{ applications(status: d', 'values', 'Status', ['DRAFT']],
      ['{ applications(filter: { ', 'fields', 'Filter', ['statuses', 'isOpen', 'within']],
      ['{ applications(filter: { statuses: [DRAFT, ', 'values', 'Status', ['DRAFT', 'SUBMITTED']],
      ['{ applications(filter: { statuses: [DRAFT] ', 'fields', 'Filter', ['isOpen', 'within']],
      ['{ applications(filter: { within: { isOpen: ', 'values', 'Boolean', ['true', 'false']],
      ['{ applications(filter: { isOpen: true } f', 'arguments', 'Query.applications', ['first']],
      ['{ applications(filter: { isOpen: true }) { tags(', 'arguments', 'Application.tags', ['status']],
      ['{ applications(filter: { isOpen: true }) { tags(status: DRAFT) i', 'fields', 'Application', ['id']],
    ] as const)('%s', (text, kind, type, names) => {
      const completion = offered(text);
      expect([completion?.kind, completion?.type, completion?.options.map(({ name }) => name)]).toEqual([kind, type, names]);
    });

    it.each(['{ applications(first: ', '{ applications(status: $s', '{ applications @include(i', 'query Q($s: St', '{ applications(filter: { nothing: ', '{ applications(status: DRAFT'])('nothing: %s', (text) => {
      expect(offered(text)).toBeUndefined();
    });

    it('says the type of an argument and what a value means; the value of an argument may be written at once', () => {
      expect(offered('{ applications(fir')).toMatchObject({ options: [{ name: 'first', type: 'Int!' }], suffix: ': ' });
      expect(offered('{ applications(fir: 1)', 18)).toMatchObject({ suffix: '' });
      expect(offered('{ applications(status: D')).toMatchObject({ options: [{ name: 'DRAFT', type: 'En attente.' }], suffix: '' });
    });
  });

  it.each(['', 'qu', '{ applications(first: "un', '{ id # st', '{ applications { ...on App', '{ applications { ...Fr', '{ nothing { i', '{ applications { id', '}'])('offers nothing where no field stands: %s', (text) => {
    expect(completionAt(text, text.length, schemaPages(schema))).toBeUndefined();
  });

  it.each([
    ['{ application', 13, ['application', 'applications']],
    ['{ applications', 8, ['application', 'applications']],
    ['{ applications', 14, undefined],
    // The cursor after “ol”.
    ['{ old', 4, undefined],
  ])('lets no word hide a longer one: %s', (text, cursor, names) => {
    const pages = schemaPages(schema.replace('old: String', 'application: Application old: String'));
    expect(completionAt(text, cursor, pages)?.options.map(({ name }) => name).sort()).toEqual(names);
  });
});
