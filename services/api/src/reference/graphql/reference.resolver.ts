import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { ListNomenclatures } from '../use-cases/list-nomenclatures';
import type { SearchMunicipalities } from '../use-cases/search-municipalities';
import { MunicipalityFilter } from './reference.inputs';
import {
  BaccalaureateSeriesType, CountryType, DepartmentType, DiplomaTypeType, HonoursType, MunicipalityType, presentSeries, SpecialityType,
} from './reference.type';

const defaultSize = 20;

@Resolver()
export class ReferenceResolver {
  constructor(
    private readonly nomenclatures: ListNomenclatures,
    private readonly search: SearchMunicipalities,
  ) {}

  @Query(() => [CountryType], { description: 'Countries (pays) and their nationalities, by French name.' })
  countries(): Promise<readonly CountryType[]> {
    return this.nomenclatures.countries();
  }

  @Query(() => [DepartmentType], { description: 'Departments (départements) and overseas collectivities, by code.' })
  departments(): Promise<readonly DepartmentType[]> {
    return this.nomenclatures.departments();
  }

  @Query(() => [MunicipalityType], { description: 'Municipalities (communes) while somebody types: exact names first, then names that begin so, larger ones first.' })
  async municipalities(
    @Arg('filter', () => MunicipalityFilter, { description: 'What was typed; nothing typed finds nothing.' }) filter: MunicipalityFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: defaultSize, description: 'At most so many, 1 to 100.' }) first: number | null,
  ): Promise<readonly MunicipalityType[]> {
    const [found, { departments }] = await Promise.all([this.search.execute(filter, first ?? defaultSize), this.nomenclatures.all()]);
    return found.flatMap(({ departmentCode, ...municipality }) => {
      const department = departments.get(departmentCode);
      return department ? [{ ...municipality, department }] : [];
    });
  }

  @Query(() => [BaccalaureateSeriesType], { description: 'Series (série) that could be obtained in a year.' })
  async baccalaureateSeries(
    @Arg('year', () => Int, { description: 'Year of the session.' }) year: number,
  ): Promise<readonly BaccalaureateSeriesType[]> {
    return (await this.nomenclatures.series(year)).map(presentSeries);
  }

  @Query(() => [SpecialityType], { description: 'Specialities (spécialités) that could be taken in a year.' })
  specialities(@Arg('year', () => Int, { description: 'Year of the session.' }) year: number): Promise<readonly SpecialityType[]> {
    return this.nomenclatures.specialities(year);
  }

  @Query(() => [HonoursType], { description: 'Honours (mention), lowest first.' })
  honours(): Promise<readonly HonoursType[]> {
    return this.nomenclatures.honours();
  }

  @Query(() => [DiplomaTypeType], { description: 'Types of diploma (types de diplôme).' })
  diplomaTypes(): Promise<readonly DiplomaTypeType[]> {
    return this.nomenclatures.diplomaTypes();
  }
}
