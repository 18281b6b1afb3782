import { graphql, type GraphQLSchema } from 'graphql';
import { Arg, buildSchemaSync, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root as WholeRoot, UseMiddleware } from 'type-graphql';
import { Root } from '../kernel/graphql/root';
import { withDirectFields } from './direct-fields';

@ObjectType('Lamp', { simpleResolvers: true })
class Lamp { @Field(() => Int) id!: number; }

interface Context { readonly who: string }

/** Whether TypeGraphQL stood between the executor and the method. */
const isDirect = (): boolean => !(new Error().stack ?? '').includes('type-graphql');

@Resolver(() => Lamp)
class Lamps {
  private readonly shade = 'green';
  @Query(() => [Lamp]) lamps() { return [{ id: 1 }, { id: 2 }]; }
  @FieldResolver(() => String) none() { return `${this.shade} ${String(isDirect())}`; }
  @FieldResolver(() => String) row(@Root() { id }: Lamp) { return `${String(id)} ${this.shade} ${String(isDirect())}`; }
  @FieldResolver(() => String) request(@Ctx() { who }: Context) { return `${who} ${this.shade} ${String(isDirect())}`; }
  @FieldResolver(() => String) both(@Root() { id }: Lamp, @Ctx() { who }: Context) { return `${String(id)} ${who} ${this.shade} ${String(isDirect())}`; }
  @FieldResolver(() => String) async later(@Root() { id }: Lamp) { const direct = isDirect(); await Promise.resolve(); return `${String(id)} ${String(direct)}`; }
  @FieldResolver(() => String, { nullable: true, name: 'called' }) calledOtherwise(@Root() { id }: Lamp) { return `${String(id)} ${String(isDirect())}`; }
  @FieldResolver(() => String, { nullable: true }) fails(@Root() { id }: Lamp): string { throw new Error(`lamp ${String(id)}`); }
  @FieldResolver(() => String) turned(@Ctx() { who }: Context, @Root() { id }: Lamp) { return `${String(id)} ${who} ${String(isDirect())}`; }
  @FieldResolver(() => String) part(@Ctx('who') who: string) { return `${who} ${String(isDirect())}`; }
  @FieldResolver(() => String) asked(@Root() { id }: Lamp, @Arg('n', () => Int, { defaultValue: 7 }) n: number) { return `${String(id)} ${String(n)} ${String(isDirect())}`; }
  @FieldResolver(() => String) whole(@WholeRoot() lamp: Lamp) { return `${String(lamp instanceof Lamp)} ${String(isDirect())}`; }
  @FieldResolver(() => String) @UseMiddleware((_data, next) => next().then((value: unknown) => `(${String(value)})`)) between(@Root() { id }: Lamp) { return `${String(id)} ${String(isDirect())}`; }
}

const resolvers = new Lamps();
const schemaOf = (): GraphQLSchema => buildSchemaSync({ resolvers: [Lamps], container: { get: () => resolvers }, validate: false });
const plainly = 'none row request both later called fails';
const asBefore = 'turned part asked more: asked(n: 2) whole between';
const source = `{ lamps { ${plainly} ${asBefore} } }`;
const ask = async (schema: GraphQLSchema): Promise<string> => JSON.stringify(await graphql({ schema, source, contextValue: { who: 'Ada' } satisfies Context }));

describe('fields that are resolved by a plain call', () => {
  it('answer what they answered by TypeGraphQL, refusals too', async () => {
    const before = await ask(schemaOf());
    const after = await ask(withDirectFields(schemaOf(), () => resolvers));
    expect(after.replaceAll('true', 'false')).toBe(before.replaceAll('true', 'false'));
    expect(after).toContain('lamp 2');
  });

  it('are those that take nothing but what they are of and the request', async () => {
    const direct = async (fields: string, schema: GraphQLSchema) => {
      const { data } = await graphql({ schema, source: `{ lamps { ${fields} } }`, contextValue: { who: 'Ada' } satisfies Context });
      return new Set(Object.values((data!['lamps'] as object[])[0]!).filter((text) => text !== null).map((text) => /true\)?$/.test(String(text))));
    };
    const schema = withDirectFields(schemaOf(), () => resolvers);
    expect(await direct(plainly, schema)).toEqual(new Set([true]));
    expect(await direct(asBefore, schema)).toEqual(new Set([false]));
    expect(await direct(`${plainly} ${asBefore}`, schemaOf())).toEqual(new Set([false]));
  });

  it('are only those of the resolvers that this server has', async () => {
    const schema = withDirectFields(schemaOf(), () => undefined);
    expect(await ask(schema)).toBe(await ask(schemaOf()));
  });
});
