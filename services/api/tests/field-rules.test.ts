import 'reflect-metadata';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import { buildApiSchema } from '../src/app/build-schema';
import { features } from '../src/app/features';
import { partsForPrinting } from '../src/app/parts-for-printing';

const schema = buildApiSchema(features, features.flatMap((feature) => [...(feature.build(partsForPrinting).resolvers ?? [])]));
const rules = new Map(features.flatMap((feature) => Object.entries(feature.rules)));
const roots = ['Query', 'Mutation'];

const fields = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).map((field) => ({ type: type.name, field })) : []));

/** Shapes that carry no data of anybody: shared by all features. */
const shared = new Set(['Refusal', 'Refused', 'InvalidInput', 'InputProblem', 'TryLater', 'Conflict', 'LocalizedText', 'PageInfo', 'TotalCount', 'Done', 'Node']);

const isRuled = ({ type, field }: { type: string; field: string }): boolean =>
  rules.has(`${type}.${field}`) || (!roots.includes(type) && (rules.has(`${type}.*`) || shared.has(type)));

describe('security 61: the registry of rules', () => {
  it('names a rule for every field of the schema', () => {
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((field) => !isRuled(field))).toEqual([]);
  });

  it('names nothing that is not in the schema', () => {
    const known = new Set(fields.flatMap(({ type, field }) => [`${type}.${field}`, `${type}.*`]));
    expect([...rules.keys()].filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('describes every type, field, argument and value for integrators', () => {
    expect(Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__')).flatMap(undescribed)).toEqual([]);
  });
});

const own = (name: string, { description }: { readonly description?: string | null | undefined }): string[] => (description ? [] : [name]);

function undescribed(type: GraphQLNamedType): string[] {
  const self = roots.includes(type.name) ? [] : own(type.name, type);
  if (isEnumType(type)) return [...self, ...type.getValues().flatMap((value) => own(`${type.name}.${value.name}`, value))];
  if (isInputObjectType(type)) return [...self, ...Object.values(type.getFields()).flatMap((field) => own(`${type.name}.${field.name}`, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return self;
  // The one argument of a mutation is described by its type.
  const argumentsOf = (field: GraphQLField<unknown, unknown>) => field.args.filter(({ name }) => name !== 'input').flatMap((argument) => own(`${type.name}.${field.name}(${argument.name})`, argument));
  return [...self, ...Object.values(type.getFields()).flatMap((field) => [...own(`${type.name}.${field.name}`, field), ...argumentsOf(field)])];
}
