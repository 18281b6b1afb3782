interface Promises {
  undeprecatedChanges(released: string, present: string, today: string): string[];
  contractOf(version: string, schemas: { released: string; present: string; today: string }): { findings: string[]; text: string };
  versionIn(released: string): string | undefined;
}

const { undeprecatedChanges, contractOf, versionIn } = jest.requireActual<Promises>('../../../infra/local/checks/schema-promise.mjs');

const soon = (text: string) => `@deprecated(reason: "2027-09-01: use ${text}.")`;
const released = `
  type Query { file(id: ID!, size: Int! = 50, old: String ${soon('id')}): File list(first: Int): [File!]! was: Gone ${soon('file')} }
  type File { id: ID! name: String! status: Status oldName: String ${soon('name')} }
  type Gone { id: ID! }
  enum Status { DRAFT SENT LOST ${soon('SENT')} }
  input Change { id: ID! hours: Int! = 24 note: String oldNote: String ${soon('note')} }
  type Mutation { change(input: Change!): Result }
  union Result = File | Gone
`;
const today = '2027-03-01';
const after = (from: string | RegExp, to: string, on = today): string[] => undeprecatedChanges(released, released.replace(from, to), on);

describe('what has been released', () => {
  it('stays while nothing changes, and grows', () => {
    expect(undeprecatedChanges(released, released, today)).toEqual([]);
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
    ['what stood for an argument goes, so that it is required', 'size: Int! = 50', 'size: Int!', 'DEFAULT_CHANGED'],
    ['something else stands for an argument', 'size: Int! = 50', 'size: Int! = 20', 'DEFAULT_CHANGED'],
    ['what stood for an input field goes', 'hours: Int! = 24', 'hours: Int!', 'DEFAULT_CHANGED'],
    ['a list may hold nulls', '[File!]!', '[File]!', 'FIELD_CHANGED_KIND'],
  ])('is broken if %s', (_, from, to, kind) => {
    expect(after(from, to)).toEqual([expect.stringContaining(`(${kind})`)]);
  });

  it.each([
    ['an argument', /, old: String @deprecated\(.*?\)/], ['a field', / oldName: String @deprecated\(.*?\)/],
    ['a value', / LOST @deprecated\(.*?\)/], ['an input field', / oldNote: String @deprecated\(.*?\)/],
  ])('lets go of %s that was deprecated, from its day on', (_, place) => {
    expect(after(place, '', '2027-09-01')).toEqual([]);
    expect(after(place, '', '2027-08-31')).toHaveLength(1);
  });

  it('lets go of a type to which only deprecated fields led', () => {
    const before = 'type Query { now: String was: Gone @deprecated(reason: "2027-09-01: use now.") } type Gone { id: ID }';
    expect(undeprecatedChanges(before, 'type Query { now: String }', '2027-09-01')).toEqual([]);
    expect(undeprecatedChanges(before.replace(/@deprecated\(.*?\)/, ''), 'type Query { now: String }', today)).toHaveLength(2);
  });

  it('is deprecated with a day and something to use instead', () => {
    const deprecated = (reason: string) => after('name: String!', `name: String! @deprecated(reason: "${reason}")`);
    for (const reason of ['Old.', '2027-09-01', '2027-09-01: old', 'use File.id.', '2027-19-01: use File.id.']) {
      expect(deprecated(reason)).toContainEqual(expect.stringContaining(`File.name is deprecated with "${reason}"`));
    }
    expect(deprecated('2027-09-01: nothing takes its place.')).toEqual([]);
  });

  it.each([
    ['its connection and its edge', 'was: GoneConnection', 'type GoneConnection { edges: [GoneEdge!]! } type GoneEdge { node: Gone } type Gone { id: ID kind: Kind } enum Kind { A }'],
    ['the types of its arguments', 'was(filter: GoneFilter): ID', 'input GoneFilter { any: [GoneRow!] } input GoneRow { kind: Kind } enum Kind { A }'],
    ['the members of its union', 'was: Ways', 'union Ways = Gone | Other type Gone { id: ID } type Other { gone: Gone }'],
    ['its type, which `node` found too', 'was: Gone', 'type Gone implements Node { id: ID }'],
  ])('lets go of a field with %s, unless something else leads there', (_, field, types) => {
    const common = 'interface Node { id: ID }';
    const before = `type Query { node: Node ${field} @deprecated(reason: "2027-09-01: use node.") } ${common} ${types}`;
    const present = `type Query { node: Node } ${common}`;
    expect(undeprecatedChanges(before, present, '2027-09-01')).toEqual([]);
    expect(undeprecatedChanges(before, present, '2027-08-31')).toContain('Query.was was removed. (FIELD_REMOVED)');
    expect(undeprecatedChanges(before.replace('node: Node', `node: Node ${field.replace('was', 'still')}`), present, '2027-09-01').length).toBeGreaterThan(1);
  });

  it('keeps a type that another field or an argument shows', () => {
    const before = (more: string) => `type Query { now${more} was: Gone @deprecated(reason: "2027-09-01: use now.") } type Gone { id: ID }`;
    for (const [more, present] of [[': Gone', 'type Query { now: String }'], [': One', 'type Query { now: One } type One { other: ID }']] as const) {
      const types = more === ': One' ? ' type One { gone: Gone other: ID }' : '';
      expect(undeprecatedChanges(before(more) + types, present, '2027-09-01')).toContain('Gone was removed. (TYPE_REMOVED)');
    }
  });

  it('is as well on every later day: what a release said of its day holds, and no day comes too near by waiting', () => {
    expect(after('2027-09-01: use name.', '2027-08-31: use name.')).toEqual(['File.oldName may be gone from 2027-08-31 on: 2027-09-01 was promised']);
    expect(after('2027-09-01: use name.', '2028-01-01: use name.')).toEqual([]);
    for (const day of ['2027-03-01', '2027-03-02', '2027-12-01']) {
      expect(after('name: String!', 'name: String! @deprecated(reason: "2027-09-01: use id.")', day)).toEqual([]);
    }
  });

  it('is deprecated half a year before, measured on the day of the release', () => {
    const near = (from: string, on: string) => contractOf('2.0.0', { released, present: released.replace('name: String!', `name: String! @deprecated(reason: "${from}: use id.")`), today: on }).findings;
    expect(near('2027-09-01', today)).toEqual([]);
    expect(near('2027-09-01', '2027-03-02')).toEqual(['File.name may be gone from 2027-09-01 on: the first day allowed is 2027-09-02']);
    // What was released before keeps its day, however near.
    expect(contractOf('2.0.0', { released, present: released, today: '2027-08-31' }).findings).toEqual([]);
  });
});

describe('the contract of a release', () => {
  const given = { released, present: released.replace('name: String!', 'name: String! size: Int'), today };
  const { text } = contractOf('2.0.0', given);

  it('says of which it is, which a copy of the schema does not', () => {
    expect([versionIn(text), versionIn(given.present)]).toEqual(['2.0.0', undefined]);
    expect(undeprecatedChanges(text, given.present, today)).toEqual([]);
  });

  it('is written once, and never with something taken back', () => {
    expect(contractOf('2.0.0', { ...given, released: text }).findings).toEqual([expect.stringContaining('2.0.0 is released already')]);
    expect(contractOf('2.0.1', { ...given, released: text }).findings).toEqual([]);
    expect(contractOf('2.0.1', { released: text, present: released, today }).findings).toEqual(['File.size was removed. (FIELD_REMOVED)']);
  });
});
