import { HeaderMap } from '@apollo/server';
import { Root } from '../kernel/graphql/root';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { Arg, buildSchemaSync, createUnionType, Ctx, Field, FieldResolver, Info, InputType, Int, InterfaceType, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { RecordingLog } from '../../tests/support/log';
import { DateTimeScalar } from '../kernel/graphql/scalars';
import { NotFound } from '../kernel/errors';
import { anonymous } from '../kernel/viewer';
import type { HttpRequestContext } from './request-context';
import { createApollo } from './apollo';

enum Tone { LOUD = 'loud', SOFT = 'soft' }
registerEnumType(Tone, { name: 'Tone' });

@InterfaceType('Thing', { resolveType: ({ __typename }: { __typename: string }) => __typename })
abstract class Thing { @Field(() => Int) id!: number; }
@ObjectType('Bell', { implements: Thing, simpleResolvers: true })
class Bell extends Thing {
  __typename = 'Bell';
  @Field(() => Tone) tone!: Tone;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => String, { nullable: true }) maybe?: string | null;
  @Field(() => String) must!: string | null;
  @Field(() => [Int]) numbers!: number[];
}
@ObjectType('Drum', { implements: Thing })
class Drum extends Thing { __typename = 'Drum'; @Field(() => String) skin!: string; }
const Either = createUnionType({ name: 'Either', types: () => [Bell, Drum] as const });

@InputType('Inner')
class Inner { @Field(() => Tone, { nullable: true, defaultValue: Tone.SOFT }) tone?: Tone; @Field(() => [Int], { nullable: true }) some?: number[]; }
@InputType('Plain')
class Plain { @Field(() => Tone) tone!: Tone; @Field(() => Inner, { nullable: true }) inner?: Inner; @Field(() => [Inner!], { nullable: true }) inners?: Inner[]; @Field(() => DateTimeScalar, { nullable: true }) day?: Date; }
@InputType('Trap')
class Trap { @Field(() => Int, { defaultValue: 5 }) n!: number; }
@InputType('Endless')
class Endless { @Field(() => Endless, { nullable: true }) more?: Endless; @Field(() => Int, { nullable: true }) n?: number; }

const bell = (id: number, more: Partial<Bell> = {}): Bell => Object.assign(new Bell(), { id, tone: Tone.LOUD, at: new Date(0), must: 'm', numbers: [1, 2], ...more });

@Resolver(() => Bell)
class Sounds {
  @Query(() => [Bell]) bells() { return [bell(1), bell(2, { maybe: 'yes' })]; }
  @Query(() => [Bell], { nullable: true }) broken() { return [bell(1), bell(2, { must: null })]; }
  @Query(() => [Bell]) cracked() { return Promise.resolve([bell(1, { must: null })]); }
  @Query(() => [Bell], { nullable: true }) mute() { return [bell(1, { tone: 'unheard' as Tone })]; }
  @Query(() => [Either]) eithers() { return [bell(1), Object.assign(new Drum(), { id: 2, skin: 'goat' })]; }
  @Query(() => [Thing]) things() { return [Object.assign(new Drum(), { id: 2, skin: 'goat' }), bell(3)]; }
  @Query(() => Thing, { nullable: true }) stranger() { return { id: 1, __typename: 'Gong' }; }
  @Query(() => String, { nullable: true }) refuses(): string { throw new GraphQLError('no', { extensions: { code: 'BAD_USER_INPUT' } }); }
  @Query(() => String, { nullable: true }) explodes() { return Promise.reject(new Error('The table is gone.')); }
  @Query(() => String) absent(): string { throw new NotFound('bell'); }
  @Query(() => String) plain(@Arg('input', () => Plain, { nullable: true }) input: Plain) { return JSON.stringify(input); }
  @Query(() => String) trap(@Arg('input', () => Trap) input: Trap) { return JSON.stringify(input); }
  @Query(() => String) endless(@Arg('input', () => Endless) input: Endless) { return JSON.stringify(input); }
  @Query(() => String) count(@Arg('n', () => Int, { nullable: true, defaultValue: 20 }) n: number | null, @Arg('tone', () => Tone, { nullable: true }) tone?: Tone) { return `${String(n)} ${String(tone)}`; }
  @Query(() => String) told(@Info() info: { fieldName: string; path: { key: string }; variableValues: object }) { return `${info.fieldName} ${info.path.key} ${JSON.stringify(info.variableValues)}`; }
  @FieldResolver(() => String) async slow(@Root() { id }: Bell, @Ctx() { requestId }: { requestId: string }) { await Promise.resolve(); return `${String(id)} ${requestId}`; }
  @FieldResolver(() => String, { nullable: true }) fails(@Root() { id }: Bell) { return Promise.reject(new Error(`bell ${String(id)}`)); }
  @Query(() => Boolean) isCompiled() { return new Error().stack?.includes('compileQuery'); }
  @Mutation(() => Boolean) ring() { return new Error().stack?.includes('compileQuery'); }
}

type Case = readonly [text: string, variables?: Readonly<Record<string, unknown>>, operationName?: string];

const shown = 'query ($b: Boolean!) { bells { id @include(if: $b) must @skip(if: $b) ... @include(if: $b) { maybe } ...F @skip(if: $b) } } fragment F on Bell { tone slow }';
const plain = 'query ($input: Plain) { plain(input: $input) }';
const either = 'query One { bells { id } } query Two { count }';
const cases: readonly Case[] = [
  ['{ bells { id tone at maybe must numbers slow } }'], ['{ a: bells { id } b: bells { must id } }'], ['{ bells { ...F z: must } } fragment F on Bell { id must ... on Thing { id } }'],
  ['{ broken { id must } }'], ['{ cracked { must } }'], ['{ mute { tone } }'], ['{ bells { id fails } }'],
  ['{ eithers { __typename ... on Bell { id tone } ... on Drum { skin } } }'], ['{ eithers { ... on Thing { id } } }'], ['{ things { __typename id ... on Bell { at } } }'], ['{ stranger { id } }'],
  ['{ refuses }'], ['{ explodes bells { id } }'], ['{ absent }'], ['{ refuses explodes broken { must } }'],
  [shown, { b: true }], [shown, { b: false }], [shown, {}], [shown, { b: 'yes' }], [shown],
  [either, {}, 'One'], [either, {}, 'Two'], [either, {}, 'Three'], [either], ['query One { bells { id } }', {}, 'One'],
  [plain, { input: { tone: 'LOUD', day: '2026-01-02T03:04:05.678Z', inner: {}, inners: [{ tone: null }, { some: [1, 2] }, { some: 3 }] } }], [plain, { input: null }], [plain],
  [plain, { input: { tone: 'loud' } }], [plain, { input: {} }], [plain, { input: { tone: 'LOUD', day: 'yesterday' } }], [plain, { input: { tone: 'LOUD', other: 1 } }], [plain, { input: { tone: 'LOUD', __proto__: null } }],
  [plain, { input: [] }], [plain, { input: 'LOUD' }], [plain, { input: { tone: 'LOUD', inner: { some: [1, null] } } }], [plain, { input: { tone: 'LOUD', inners: [null] } }], [plain, { input: { tone: 'LOUD', inners: { tone: 'SOFT' } } }],
  ['query ($input: Trap!) { trap(input: $input) }', { input: {} }], ['query ($input: Trap!) { trap(input: $input) }', { input: { n: null } }], ['query ($input: Endless!) { endless(input: $input) }', { input: { more: { n: 1 } } }],
  ['{ count }'], ['{ count(n: null, tone: SOFT) }'], ['query ($n: Int = 3, $t: Tone = LOUD) { count(n: $n, tone: $t) }'], ['query ($n: Int = 3, $t: Tone) { count(n: $n, tone: $t) }', { n: null, t: null }],
  ['query ($n: Int! = 3) { count(n: $n) }'], ['query ($n: Int! = 3) { count(n: $n) }', { n: 4 }], ['query ($n: Int) { count(n: $n) }', { n: 2 ** 31 }], ['query ($n: Int) { count(n: $n) }', { n: 1.5, extra: 1 }],
  ['query Named ($n: Int) { told count(n: $n) }', { n: 1 }], ['{ plain(input: { tone: LOUD, inners: [{ some: 1 }] }) }'],
  ['mutation { ring }'], ['{ __schema { queryType { name } } __type(name: "Bell") { fields { name } } }'], ['{ __typename bells { __typename } }'], ['{ nothing }'], ['{ bells { id'], ['query { bells { id } } query { count }'],
];

class TwoServers {
  constructor(private readonly schema: GraphQLSchema) {}

  async answer(kind: 'compiled' | 'interpreted', [query, variables, operationName]: Case): Promise<unknown> {
    const log = new RecordingLog();
    const apollo = createApollo({ schema: this.schema, production: false, log, meter: { count: () => undefined }, isTrusted: () => kind === 'compiled' });
    await apollo.start();
    const { status, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: JSON.parse(JSON.stringify({ query, variables, operationName })) as unknown },
      context: () => Promise.resolve({ requestId: 'r1', elapsedMs: () => 1, viewer: anonymous } as HttpRequestContext),
    });
    await apollo.stop();
    const { data, errors } = JSON.parse(body.kind === 'complete' ? body.string : '{}') as { data?: unknown; errors?: { path?: unknown; locations?: unknown }[] };
    const sorted = errors?.map(({ locations: _, ...error }) => error).sort((one, other) => String(one.path).localeCompare(String(other.path)));
    return { status, data, errors: sorted, logged: log.lines.length };
  }
}

const servers = new TwoServers(buildSchemaSync({ resolvers: [Sounds], orphanedTypes: [Bell, Drum], validate: false }));

it.each([
  ['a trusted query', true, 'compiled', ['query ($input: Plain) { isCompiled plain(input: $input) }', { input: { tone: 'LOUD' } }]],
  ['an interface', false, 'compiled', ['{ isCompiled things { id } }']],
  ['a query of somebody else', false, 'interpreted', ['{ isCompiled }']],
  ['a mutation', false, 'compiled', ['mutation { isCompiled: ring }']],
] as const)('compiles %s: %s', async (_, isCompiled, kind, one) => {
  expect(await servers.answer(kind, one)).toMatchObject({ data: { isCompiled } });
});

describe('compiled queries answer what graphql-js answers', () => {
  for (const one of cases) {
    it(one.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '), async () => {
      expect(await servers.answer('compiled', one)).toEqual(await servers.answer('interpreted', one));
    });
  }
});
