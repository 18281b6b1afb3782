import type { IncomingMessage } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { getNamedType, getOperationAST, isEnumType, isInputObjectType, isListType, isNonNullType, parse, typeFromAST, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { createApollo } from '../src/app/apollo';
import { buildApiSchema } from '../src/app/build-schema';
import { features } from '../src/app/features';
import { HttpRequestContext } from '../src/app/request-context';
import { SharedBatches } from '../src/app/shared-batches';
import { anonymous, type Grant, type Viewer } from '../src/kernel/viewer';
import type { TestApi } from './support/api';
import { ApplicationStory } from './support/builders/application-story';
import { completeProfile } from './support/builders/applications';
import { printedApi } from './support/call-operation';
import { queriesOfFronts } from './support/front-queries';
import { RecordingLog } from './support/log';

/** Something of the right type for every variable; ids are the one that is given. */
function variablesFor(schema: GraphQLSchema, text: string, id: string): Record<string, unknown> {
  const definitions = getOperationAST(parse(text))?.variableDefinitions ?? [];
  return Object.fromEntries(definitions.map(({ variable, type }) => [variable.name.value, valueOf(typeFromAST(schema, type) as GraphQLInputType, id, true)]));
}

function valueOf(type: GraphQLInputType, id: string, isWanted: boolean): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, id, true);
  if (!isWanted) return undefined;
  if (isListType(type)) return [valueOf(type.ofType, id, true)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, id, isNonNullType(field.type))]));
  return { Int: 5, Float: 1, Boolean: true, ID: id, String: id, DateTime: '2027-06-01T09:00:00.000Z' }[getNamedType(type).name] ?? null;
}

class TwoServers {
  constructor(
    private readonly compiled: ApolloServer<HttpRequestContext>,
    private readonly interpreted: ApolloServer<HttpRequestContext>,
    private readonly api: TestApi,
  ) {}

  static async over(api: TestApi): Promise<TwoServers> {
    const schema = buildApiSchema(features, features.flatMap((feature) => [...(feature.build(api.parvis.parts).resolvers ?? [])]));
    const apollo = async (isCompiled: boolean) => {
      const server = createApollo({ schema, production: false, log: new RecordingLog(), meter: { count: () => undefined }, isTrusted: () => isCompiled });
      await server.start();
      return server;
    };
    return new TwoServers(await apollo(true), await apollo(false), api);
  }

  async expectSame(query: string, variables: Record<string, unknown>, viewer: Viewer): Promise<string> {
    const compiled = await this.answer(this.compiled, query, variables, viewer);
    expect(compiled).toEqual(await this.answer(this.interpreted, query, variables, viewer));
    return compiled;
  }

  private async answer(apollo: ApolloServer<HttpRequestContext>, query: string, variables: Record<string, unknown>, viewer: Viewer): Promise<string> {
    const request = { headers: {}, socket: {} } as IncomingMessage;
    const context = () => HttpRequestContext.of(request, { batches: new SharedBatches(this.api.reads), readViewer: () => Promise.resolve(viewer), readBearer: () => Promise.reject(new Error('no token here')), clientAddress: () => '::1', keepsSecureCookies: () => true });
    const httpGraphQLRequest = { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: { query, variables } };
    const { body, status } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    const text = body.kind === 'complete' ? body.string : '';
    return `${String(status)} ${text.replaceAll(/"locations":\[[^\]]*\],?|"requestId":"\w+"|,?"extensions":\{"cost":\{[^}]*\}\}/g, '')}`;
  }

  async stop(): Promise<void> {
    await Promise.all([this.compiled.stop(), this.interpreted.stop()]);
  }
}

const schema = printedApi();
const queries = queriesOfFronts();

describe('every query of the fronts, compiled, answers what graphql-js answers', () => {
  let story: ApplicationStory;
  let servers: TwoServers;
  let ids: readonly string[];
  let viewers: readonly Viewer[];
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    servers = await TwoServers.over(story.api);
    const { client, viewer } = await story.person('Durand');
    await completeProfile(story.api.parvis.parts, viewer);
    const application = await story.submitted(client);
    await story.apply(client, 'JANUS/SEPTEMBER');
    const { institutionId } = story.offer;
    const grant: Grant = { id: 'asg_1', function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId };
    const { viewer: colleague } = await story.person('Staff');
    ids = [application.id, viewer.candidateId, story.offer.programmeIds.get('LAW')!, 'LAW', ''];
    viewers = [anonymous, viewer, { ...colleague, grants: [grant] }];
  });
  afterAll(async () => {
    await servers.stop();
    await story.api.stop();
  });

  it('knows them', () => { expect(queries.length).toBeGreaterThan(40); });

  it.each(queries)('$name', async ({ text }) => {
    for (const viewer of viewers) for (const id of ids) await servers.expectSame(text, variablesFor(schema, text, id), viewer);
  });

  it('holds answers, not only refusals', async () => {
    const [applications, file] = ['cockpit-module Applications', 'application-module ApplicationFile'].map((name) => queries.find((one) => one.name === name)!.text);
    const sorted = { filter: {}, sort: { column: 'SUBMITTED_AT', direction: 'DESC' }, first: 10 };
    expect(await servers.expectSame(applications!, sorted, viewers[2]!)).toContain('Durand');
    expect(await servers.expectSame(applications!, { ...sorted, sort: { column: 'LAST_NAME' } }, viewers[2]!)).toContain('Durand');
    expect(await servers.expectSame(file!, { id: ids[0] }, viewers[1]!)).toContain('"SUBMITTED"');
  });
});
