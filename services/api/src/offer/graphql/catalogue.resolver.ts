import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { TotalCountType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import type { LocalizedText } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import { diplomaTypeByCode } from '../../reference/contract';
import { centreById } from '../contract';
import { countFacets, type FacetCount } from '../model/programme-facets';
import { languageName, teachingLanguages } from '../model/teaching-language';
import { FacetType, ProgrammeConnectionType, ProgrammeFacetsType } from './catalogue.type';

/** Both come from one count, read only when asked for. */
@Resolver(() => ProgrammeConnectionType)
export class CatalogueResolver {
  @FieldResolver(() => TotalCountType, { description: 'How many programmes the filter finds.' })
  async totalCount(@Root() { groups, criteria }: ProgrammeConnectionType): Promise<TotalCountType> {
    return { count: countFacets(await groups(), criteria).total, isExact: true };
  }

  @FieldResolver(() => ProgrammeFacetsType, { description: 'How the catalogue can be narrowed.' })
  async facets(@Root() { groups, criteria }: ProgrammeConnectionType, @Ctx() context: RequestContext): Promise<ProgrammeFacetsType> {
    const counts = countFacets(await groups(), criteria);
    const [centres, diplomaTypes] = await Promise.all([
      labelled(counts.centres, async (id) => (await context.loadMaybe(centreById, id))?.name),
      labelled(counts.diplomaTypes, async (code) => (await context.loadMaybe(diplomaTypeByCode, code))?.name),
    ]);
    const byLanguage = new Map(counts.languages.map(({ value, count }) => [value, count]));
    return {
      centres,
      diplomaTypes,
      sites: counts.sites.map(({ value, count }) => ({ value, count, label: { fr: value, en: value } })).sort((a, b) => a.value.localeCompare(b.value, 'fr')),
      languages: teachingLanguages.flatMap((language) => {
        const count = byLanguage.get(language);
        return count === undefined ? [] : [{ value: language, count, label: languageName(language) }];
      }),
      openNow: counts.openNow,
    };
  }
}

/** A chosen value that names nothing keeps its place in the answer, under its own name. */
const labelled = (counts: readonly FacetCount[], nameOf: (value: string) => Promise<LocalizedText | undefined>): Promise<FacetType[]> =>
  Promise.all(counts.map(async ({ value, count }) => ({ value, count, label: (await nameOf(value)) ?? { fr: value, en: value } })));
