import {
  isEnumType, isInputObjectType, isInterfaceType, isObjectType,
  type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

interface Term { readonly words: string; readonly french: readonly string[] }
export interface Glossary {
  readonly terms: readonly Term[];
  /** French of each value, by enum. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const rows = (table: string): string[][] => [...table.matchAll(/^\|(.+)\|$/gm)].map(([, cells = '']) => cells.split('|').map((cell) => cell.trim())).slice(2);
const list = (cell: string): string[] => cell.split(',').map((item) => item.trim()).filter(Boolean);

export function readGlossary(text: string): Glossary {
  const [concepts = '', after = ''] = text.split('## States');
  const [states = ''] = after.split('\n## ');
  return {
    terms: rows(concepts).flatMap(([french = '', code = '']) => (french === '' ? [] : list(code).map((name) => ({ words: wordsOf(name), french: list(french) })))),
    states: new Map(rows(states).map(([name = '', values = '']) => [name.replaceAll('`', ''), new Map(list(values).map((value) => [value.split(' ')[0] ?? '', value.slice(value.indexOf(' ') + 1)]))])),
  };
}

/** `UpdateCentresInput` is `update centre`: singular, and an input is what it is about. */
function wordsOf(name: string): string {
  const words = name.replace(/Input$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase().split(' ');
  return words.map((word) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')).join(' ');
}

/** The longest term with which a name ends. */
export function termOf({ terms }: Glossary, name: string): Term | undefined {
  const whole = ` ${wordsOf(name)}`;
  return terms.filter(({ words }) => whole.endsWith(` ${words}`)).sort((one, other) => other.words.length - one.words.length)[0];
}

const wholeTerm = ({ terms }: Glossary, name: string): Term | undefined => terms.find(({ words }) => words === wordsOf(name));

/** `Candidature: one candidate’s …`, or `… an application (candidature) …`; in the singular or the plural. */
export function carries(description: string | null | undefined, french: readonly string[]): boolean {
  return french.some((term) => {
    const words = term.split(' ').map((word) => `${word}(?:s|x)?`).join(' ');
    return new RegExp(`^${words}(?: [^:.]{1,40})?: |\\((?:[^)]*[^)\\p{L}])?${words}(?!\\p{L})[^)]*\\)`, 'iu').test(description ?? '');
  });
}

type WithFields = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType;
const hasFields = (type: GraphQLNamedType): type is WithFields => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
const isOurs = (type: GraphQLNamedType): type is WithFields | GraphQLEnumType => !type.name.startsWith('__') && (hasFields(type) || isEnumType(type));
const own = (schema: GraphQLSchema): (WithFields | GraphQLEnumType)[] => Object.values(schema.getTypeMap()).filter(isOurs);

const missing = (path: string, description: string | null | undefined, french: readonly string[] | undefined): string[] =>
  french === undefined || carries(description, french) ? [] : [`${path}: "${description ?? ''}" does not say « ${french.join(' » or « ')} »`];

/** Every place whose name says a term and whose description does not say it in French. */
export function untold(glossary: Glossary, schema: GraphQLSchema): string[] {
  return own(schema).flatMap((type) => {
    const self = missing(type.name, type.description, termOf(glossary, type.name)?.french);
    return [...self, ...(isEnumType(type) ? untoldValues(glossary, type) : untoldFields(glossary, type))];
  });
}

function untoldValues({ states }: Glossary, type: GraphQLEnumType): string[] {
  const french = states.get(type.name);
  return type.getValues().flatMap(({ name, description }) => {
    const word = french?.get(name);
    return missing(`${type.name}.${name}`, description, word === undefined ? undefined : [word]);
  });
}

/** A field is what its type is, where that is a term; else what its whole name says. The `node` of an edge is told by the edge. */
function untoldFields(glossary: Glossary, type: WithFields): string[] {
  const named = ['Query', 'Mutation'].includes(type.name) ? termOf : wholeTerm;
  return Object.values(type.getFields()).filter(({ name }) => name !== 'node').flatMap(({ name, description, type: given }) => {
    const byType = type.name === 'Mutation' ? undefined : termOf(glossary, String(given).replaceAll(/[[\]!]/g, ''));
    return missing(`${type.name}.${name}`, description, (byType ?? named(glossary, name))?.french);
  });
}

/** What the glossary should name and does not, or names and is not there. */
export function unnamed(glossary: Glossary, schema: GraphQLSchema, technical: readonly string[]): string[] {
  const enums = own(schema).filter(isEnumType);
  const nodes = own(schema).filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
  return [
    ...nodes.filter(({ name }) => termOf(glossary, name) === undefined).map(({ name }) => `${name} is no term`),
    ...enums.filter(({ name }) => !technical.includes(name)).flatMap((type) => unnamedValues(glossary, type)),
    ...[...glossary.states].flatMap(([name, values]) => [...values.keys()].filter((value) => enums.find((type) => type.name === name)?.getValue(value) === undefined).map((value) => `${name}.${value} is not in the schema`)),
    ...technical.filter((name) => !enums.some((type) => type.name === name) || glossary.states.has(name)).map((name) => `${name} is no technical enum`),
  ];
}

function unnamedValues({ states }: Glossary, type: GraphQLEnumType): string[] {
  return type.getValues().filter(({ name }) => !states.get(type.name)?.has(name)).map(({ name }) => `${type.name}.${name} is not in the glossary`);
}
