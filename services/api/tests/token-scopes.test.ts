import 'reflect-metadata';
import { isInterfaceType, isObjectType } from 'graphql';
import { buildApiSchema } from '../src/app/build-schema';
import { features } from '../src/app/features';
import { partsForPrinting } from '../src/app/parts-for-printing';
import { closedToTokens, openingOf, openings } from '../src/integrations/contract';

const schema = buildApiSchema(features, features.flatMap((feature) => [...(feature.build(partsForPrinting).resolvers ?? [])]));
const fields = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).map((field) => ({ type: type.name, field })) : []));
const known = new Set(fields.flatMap(({ type, field }) => [`${type}.${field}`, `${type}.*`]));

const isClosed = ({ type, field }: { type: string; field: string }): boolean => closedToTokens.includes(`${type}.${field}`) || closedToTokens.includes(`${type}.*`);

describe('the registry of scopes', () => {
  it('says of every field of the schema whether a token opens it', () => {
    expect(fields.filter((field) => openingOf(field.type, field.field) === undefined && !isClosed(field)).map(({ type, field }) => `${type}.${field}`)).toEqual([]);
  });

  it('closes what it names closed, and names nothing that is not in the schema', () => {
    expect(fields.filter((field) => isClosed(field) && openingOf(field.type, field.field) !== undefined)).toEqual([]);
    expect([...Object.keys(openings), ...closedToTokens].filter((name) => !known.has(name))).toEqual([]);
  });

  it('opens to no token what tokens, people, sessions, drafts and jobs in the name of a person are', () => {
    for (const name of ['apiTokens', 'people', 'auditEntries', 'viewer.account', 'myApplications']) expect(openingOf('Query', name)).toBeUndefined();
    for (const name of ['createApiToken', 'rotateApiToken', 'grantFunction', 'signOut', 'publishDecisions']) expect(openingOf('Mutation', name)).toBeUndefined();
    expect(openingOf('ApplicationFigures', 'draft')).toBeUndefined();
  });
});
