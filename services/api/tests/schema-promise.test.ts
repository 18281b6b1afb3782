interface Promises { undeprecatedChanges(released: string, present: string): string[] }

const { undeprecatedChanges } = jest.requireActual<Promises>('../../../infra/local/checks/schema-promise.mjs');

const soon = (text: string) => `@deprecated(reason: "2027-09-01: use ${text}.")`;
const released = `
  type Query { file(id: ID!, old: String ${soon('id')}): File list(first: Int): [File!]! was: Gone ${soon('file')} }
  type File { id: ID! name: String! status: Status oldName: String ${soon('name')} }
  type Gone { id: ID! }
  enum Status { DRAFT SENT LOST ${soon('SENT')} }
  input Change { id: ID! note: String oldNote: String ${soon('note')} }
  type Mutation { change(input: Change!): Result }
  union Result = File | Gone
`;
const after = (from: string | RegExp, to: string): string[] => undeprecatedChanges(released, released.replace(from, to));

describe('what has been released', () => {
  it('stays while nothing changes, and grows', () => {
    expect(undeprecatedChanges(released, released)).toEqual([]);
    expect(after('name: String!', 'name: String! size: Int')).toEqual([]);
    expect(after('first: Int', 'first: Int after: String')).toEqual([]);
    expect(after('note: String ', 'note: String more: Int ')).toEqual([]);
    expect(after('status: Status', 'status: Status!')).toEqual([]);
  });

  it.each([
    ['a field goes', ' status: Status', '', 'FIELD_REMOVED'],
    ['an argument goes', '(first: Int)', '', 'ARG_REMOVED'],
    ['a value goes', 'DRAFT ', '', 'VALUE_REMOVED_FROM_ENUM'],
    ['an input field goes', ' note: String', '', 'FIELD_REMOVED'],
    ['a member of a union goes', ' | Gone', '', 'TYPE_REMOVED_FROM_UNION'],
    ['a field may be null', 'name: String!', 'name: String', 'FIELD_CHANGED_KIND'],
    ['a field has another type', 'name: String!', 'name: Int!', 'FIELD_CHANGED_KIND'],
    ['an argument becomes required', 'first: Int', 'first: Int!', 'ARG_CHANGED_KIND'],
    ['a required argument comes', 'first: Int', 'first: Int size: Int!', 'REQUIRED_ARG_ADDED'],
    ['an input field becomes required', ' note: String', ' note: String!', 'FIELD_CHANGED_KIND'],
    ['a required input field comes', ' note: String', ' note: String size: Int!', 'REQUIRED_INPUT_FIELD_ADDED'],
  ])('is broken if %s', (_, from, to, kind) => {
    expect(after(from, to)).toEqual([expect.stringContaining(`(${kind})`)]);
  });

  it('lets go of what was deprecated: fields, arguments, values, input fields', () => {
    expect(after(/, old: String @deprecated\(.*?\)/, '')).toEqual([]);
    expect(after(/ oldName: String @deprecated\(.*?\)/, '')).toEqual([]);
    expect(after(/ LOST @deprecated\(.*?\)/, '')).toEqual([]);
    expect(after(/ oldNote: String @deprecated\(.*?\)/, '')).toEqual([]);
  });

  it('lets go of a type to which only deprecated fields led', () => {
    const before = 'type Query { now: String was: Gone @deprecated(reason: "2027-09-01: use now.") } type Gone { id: ID }';
    expect(undeprecatedChanges(before, 'type Query { now: String }')).toEqual([]);
    expect(undeprecatedChanges(before.replace(/@deprecated\(.*?\)/, ''), 'type Query { now: String }')).toHaveLength(2);
  });

  it('is deprecated with a day and something to use instead', () => {
    expect(after('name: String!', 'name: String! @deprecated(reason: "Old.")')).toEqual([expect.stringContaining('File.name is deprecated with "Old."')]);
  });
});
