import { BadRequest } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { existedIn, type Country, type Department, type DiplomaType, type Honours, type Series, type Speciality } from '../model/nomenclature';
import { nomenclaturesOf } from '../store/nomenclatures';

/** The small nomenclatures as a form proposes them: in use, in their order. */
export class ListNomenclatures {
  constructor(private readonly reads: Reads) {}

  countries = async (): Promise<Country[]> => inUse((await this.all()).countries);
  departments = async (): Promise<Department[]> => inUse((await this.all()).departments);
  honours = async (): Promise<Honours[]> => inUse((await this.all()).honours);
  diplomaTypes = async (): Promise<DiplomaType[]> => inUse((await this.all()).diplomaTypes);

  async series(year: number): Promise<Series[]> {
    assertYear(year);
    return inUse((await this.all()).series).filter((series) => existedIn(series, year));
  }

  async specialities(year: number): Promise<Speciality[]> {
    assertYear(year);
    return inUse((await this.all()).specialities).filter((speciality) => existedIn(speciality, year));
  }

  all = () => nomenclaturesOf(this.reads);
}

const inUse = <Value extends { readonly isRetired: boolean }>(table: ReadonlyMap<string, Value>): Value[] =>
  [...table.values()].filter((value) => !value.isRetired);

function assertYear(year: number): void {
  if (year < 1900 || year > 2200) throw new BadRequest('A year has four digits.');
}
