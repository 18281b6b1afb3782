import {
  isTypeDefinitionNode, parse, type ConstDirectiveNode, type DefinitionNode, type EnumValueDefinitionNode, type FieldDefinitionNode,
  type InputValueDefinitionNode, type NamedTypeNode, type TypeDefinitionNode, type TypeNode,
} from 'graphql';

/** One type of the schema as a page of its documentation. */
export interface TypePage {
  readonly name: string;
  readonly kind: 'type' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';
  readonly description: string;
  readonly members: readonly Member[];
  readonly interfaces: readonly string[];
}

/** A field, a value of an enum, or one of the types of a union. */
export interface Member {
  readonly name: string;
  readonly description: string;
  readonly deprecated: string | undefined;
  readonly type: TypeWords | undefined;
  readonly args: readonly Argument[];
}

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly type: TypeWords;
}

/** `[Application!]!`, and the name in it that leads further. */
export interface TypeWords {
  readonly text: string;
  readonly name: string;
}

interface Described {
  readonly description?: { readonly value: string } | undefined;
}

const words = ({ description }: Described): string => description?.value ?? '';

function typeWords(type: TypeNode): TypeWords {
  if (type.kind === 'NamedType') return { text: type.name.value, name: type.name.value };
  const inner = typeWords(type.type);
  return { name: inner.name, text: type.kind === 'ListType' ? `[${inner.text}]` : `${inner.text}!` };
}

function deprecationIn(directives: readonly ConstDirectiveNode[] = []): string | undefined {
  const found = directives.find(({ name }) => name.value === 'deprecated');
  if (found === undefined) return undefined;
  const reason = found.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === 'StringValue' ? reason.value : '';
}

const argument = (node: InputValueDefinitionNode): Argument => ({ name: node.name.value, description: words(node), type: typeWords(node.type) });

const field = (node: FieldDefinitionNode | InputValueDefinitionNode): Member => ({
  name: node.name.value, description: words(node), deprecated: deprecationIn(node.directives), type: typeWords(node.type),
  args: 'arguments' in node ? (node.arguments ?? []).map(argument) : [],
});

const kinds: Readonly<Record<string, TypePage['kind']>> = {
  ObjectTypeDefinition: 'type', InterfaceTypeDefinition: 'interface', InputObjectTypeDefinition: 'input',
  EnumTypeDefinition: 'enum', UnionTypeDefinition: 'union', ScalarTypeDefinition: 'scalar',
};

const enumValue = (value: EnumValueDefinitionNode): Member =>
  ({ name: value.name.value, description: words(value), deprecated: deprecationIn(value.directives), type: undefined, args: [] });

const option = ({ name: { value } }: NamedTypeNode): Member =>
  ({ name: value, description: '', deprecated: undefined, type: { text: value, name: value }, args: [] });

/** What stands in a type, whatever the kind calls it. */
function membersOf(node: TypeDefinitionNode): readonly Member[] {
  if ('values' in node) return (node.values ?? []).map(enumValue);
  if ('types' in node) return (node.types ?? []).map(option);
  return 'fields' in node ? (node.fields ?? []).map(field) : [];
}

const interfacesOf = (node: TypeDefinitionNode): readonly string[] =>
  ('interfaces' in node ? node.interfaces ?? [] : []).map(({ name }) => name.value);

function page(node: DefinitionNode): TypePage | undefined {
  const kind = kinds[node.kind];
  if (kind === undefined || !isTypeDefinitionNode(node)) return undefined;
  return { name: node.name.value, kind, description: words(node), members: membersOf(node), interfaces: interfacesOf(node) };
}

/** Every type of the schema by its name. */
export function schemaPages(text: string): ReadonlyMap<string, TypePage> {
  const pages = parse(text, { noLocation: true }).definitions.map(page).filter((one) => one !== undefined);
  return new Map(pages.map((one) => [one.name, one]));
}

export interface Hit {
  readonly type: string;
  readonly member: string | undefined;
}

export const mostHits = 30;

/** Accents are left out, as people do who search. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Types and fields whose name, or French and English words, hold what is looked for; names first. */
export function searchPages(pages: ReadonlyMap<string, TypePage>, typed: string): readonly Hit[] {
  const wanted = plain(typed.trim());
  if (wanted.length < 2) return [];
  const named: Hit[] = [];
  const told: Hit[] = [];
  const look = (hit: Hit, name: string, description: string): void => {
    if (name.toLowerCase().includes(wanted)) named.push(hit);
    else if (plain(description).includes(wanted)) told.push(hit);
  };
  for (const { name, description, members } of pages.values()) {
    look({ type: name, member: undefined }, name, description);
    for (const member of members) look({ type: name, member: member.name }, member.name, member.description);
  }
  return [...named, ...told].slice(0, mostHits);
}
