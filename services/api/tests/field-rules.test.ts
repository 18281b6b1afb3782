import 'reflect-metadata';
import { isInterfaceType, isObjectType } from 'graphql';
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

  it('describes every type, field and argument for integrators', () => {
    const silent = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')).flatMap((type) => {
      if (!isObjectType(type)) return [];
      const inside = Object.values(type.getFields()).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...field.args.filter((argument) => !argument.description).map((argument) => `${type.name}.${field.name}(${argument.name})`),
      ]);
      return roots.includes(type.name) || type.description ? inside : [type.name, ...inside];
    });
    expect(silent).toEqual([]);
  });
});
