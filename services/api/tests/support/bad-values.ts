import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** What nobody should send, under a name for the report. */
export type Named = readonly [name: string, value: unknown];

const texts: readonly Named[] = [
  ['empty', ''], ['blank', ' \t\u00a0 '], ['huge', 'x'.repeat(10_000)], ['huge and wide', '\u{1F393}'.repeat(5_000)], ['256 characters', 'é'.repeat(256)],
  ['control characters', 'a\u0001\u0008\u001b[31mb\u007f'], ['line breaks', 'a\r\nBcc: all@example.test\r\n\r\nb'], ['null byte', 'a\u0000b'],
  ['half a character', '\ud83cx'], ['direction marks', 'שלום\u202egpj.exe\u2066'], ['stacked marks', `z${'\u0335'.repeat(300)}`], ['emoji', '👩‍👩‍👧‍👦 🎓'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt;'], ['SQL', "' OR 1=1; DROP TABLE account; -- \\"], ['patterns', '%_\\%'], ['a path', '../../../../etc/passwd\u0000.pdf'],
  ['an object name', '__proto__'], ['another one', 'constructor'], ['digits', '99999999999999999999'], ['a date that is none', '2026-02-30'],
];

const dates: readonly Named[] = [
  ['29 February of the wrong year', '2025-02-29'], ['an instant', '2000-01-01T00:00:00Z'], ['a French date', '12/12/2000'], ['a future day', '2099-01-01'], ['a day too far back', '1850-01-01'],
  ['a date that is none', '2026-02-30'], ['the year zero', '0000-00-00'], ['the last day', '9999-12-31'], ['before all', '-271821-04-20'], ['the far future', '+275760-09-13'],
];

const wrongForText: readonly Named[] = [['a number', 7], ['an object', { a: 1 }]];
const unknownIds: readonly Named[] = ['app', 'doc', 'est', 'prg'].map((prefix) => [`an unknown ${prefix}_`, `${prefix}_01J00000000000000000000000`]);

const byType: Readonly<Record<string, readonly Named[]>> = {
  String: [...texts, ...wrongForText],
  ID: [...texts, ...unknownIds, ['true', true]],
  Int: [['zero', 0], ['minus one', -1], ['the most', 2_147_483_647], ['the least', -2_147_483_648], ['too much', 2_147_483_648], ['immense', 1e300], ['a half', 1.5], ['digits', '1'], ['true', true], ['a word', 'x'], ['an object', {}]],
  Boolean: [['a word', 'true'], ['one', 1], ['a list', []]],
};

/** The places of an argument, each with what may go wrong there: `input.birthDate` → values. */
export function badValues(type: GraphQLInputType, path: string): (readonly [path: string, values: readonly Named[]])[] {
  if (isNonNullType(type)) return badValues(type.ofType, path).map(([at, values]) => (at === path ? [at, [...values, ['null', null]]] : [at, values]));
  if (isListType(type)) return [[path, inLists(type.ofType)]];
  if (isInputObjectType(type)) {
    const inside = Object.values(type.getFields()).flatMap((field) => badValues(field.type, `${path}.${field.name}`));
    return [[path, [['a word', 'x'], ['a list', [[1]]], ['an unknown field', { nothingOfTheKind: 1 }]]], ...inside];
  }
  if (isEnumType(type)) return [[path, [['not a value', 'NOTHING'], ['small letters', type.getValues()[0]!.name.toLowerCase()], ['a number', 0], ['an object', {}]]]];
  return [[path, [...(byType[type.name] ?? []), ...(/date/i.test(path) ? dates : [])]]];
}

function inLists(type: GraphQLInputType): readonly Named[] {
  const inside = isNonNullType(type) ? type.ofType : type;
  const single = badValues(inside, '').flatMap(([at, values]) => (at === '' ? values : []));
  return [
    ['no element', []], ['an element that is null', [null]], ['a list in a list', [[['x']]]], ['an object', { 0: 'x' }],
    ...single.slice(0, 14).map(([name, value]): Named => [`${name}, in a list`, [value]]),
    ['a thousand elements', Array.from({ length: 1000 }, (_, n) => (isEnumType(inside) ? inside.getValues()[0]!.name : `x${String(n)}`))],
  ];
}

/** The same variables with one value put in its place. */
export function withValue(variables: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  const inside = (variables[name] ?? {}) as Record<string, unknown>;
  return { ...variables, [name]: rest.length === 0 ? value : withValue(inside, rest.join('.'), value) };
}
