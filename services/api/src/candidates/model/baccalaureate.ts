import { existedIn, type Series } from '../../reference/contract';
import { yearOf, type Around, type Change } from './around';
import { Form, overlay } from './form';
import type { MissingCode } from './missing';
import { missingInPlace, settlePlace } from './place';
import type { Baccalaureate, Patch } from './profile';

const firstYear = 1940;
const maxSchool = 200;
const maxOptions = 500;
const specialitiesKept = 2;

const nothing = {
  year: null, seriesCode: null, honoursCode: null, countryCode: null, departmentCode: null, municipalityCode: null, foreignTown: null,
  school: null, specialityCodes: [], options: null,
};

export function changeBaccalaureate(current: Baccalaureate, patch: Patch<Baccalaureate>, around: Around): Change<Baccalaureate> {
  const form = new Form();
  const { series, honours } = around.nomenclatures;
  const next = overlay(current, {
    hasBaccalaureate: patch.hasBaccalaureate,
    // Somebody in the last year of school applies with the session to come.
    year: form.integer('year', patch.year, firstYear, yearOf(around) + 1),
    seriesCode: form.code('seriesCode', patch.seriesCode, current.seriesCode, (code) => series.get(code)),
    honoursCode: form.code('honoursCode', patch.honoursCode, current.honoursCode, (code) => honours.get(code)),
    school: form.text('school', patch.school, maxSchool),
    options: form.lines('options', patch.options, maxOptions),
    specialityCodes: chosenSpecialities(form, patch.specialityCodes, current, around),
  });
  if (next.hasBaccalaureate === false) return { next: { ...nothing, hasBaccalaureate: false }, problems: form.problems };
  const placed = { ...next, ...settlePlace(current, patch, form, around) };
  return { next: withSeriesOfItsYear(placed, patch, form, around), problems: form.problems };
}

function chosenSpecialities(form: Form, typed: readonly string[] | null | undefined, current: Baccalaureate, { nomenclatures }: Around): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  const codes = (typed ?? []).map((code) => code.trim()).filter((code) => code !== '');
  if (codes.length > specialitiesKept) return form.refuse('specialityCodes', 'TOO_MANY', { max: specialitiesKept });
  if (new Set(codes).size < codes.length) return form.refuse('specialityCodes', 'TWICE');
  const isChoosable = (code: string) => nomenclatures.specialities.get(code)?.isRetired === false || current.specialityCodes.includes(code);
  return codes.every(isChoosable) ? codes : form.refuse('specialityCodes', 'UNKNOWN');
}

/** A year that does not fit what was chosen before empties that; what is chosen with it must fit. */
function withSeriesOfItsYear(bac: Baccalaureate, patch: Patch<Baccalaureate>, form: Form, { nomenclatures }: Around): Baccalaureate {
  const series = bac.seriesCode === null ? undefined : nomenclatures.series.get(bac.seriesCode);
  if (series && bac.year !== null && !existedIn(series, bac.year)) {
    if (patch.seriesCode) form.refuse('seriesCode', 'NOT_THAT_YEAR', { year: bac.year });
    return { ...bac, seriesCode: null, specialityCodes: [] };
  }
  if (!series?.hasSpecialities) return { ...bac, specialityCodes: [] };
  return { ...bac, specialityCodes: specialitiesOfThatYear(bac, patch, form, nomenclatures.specialities) };
}

function specialitiesOfThatYear(bac: Baccalaureate, patch: Patch<Baccalaureate>, form: Form, known: Around['nomenclatures']['specialities']): readonly string[] {
  const { year, specialityCodes } = bac;
  if (year === null) return specialityCodes;
  const fitting = specialityCodes.filter((code) => {
    const speciality = known.get(code);
    return speciality !== undefined && existedIn(speciality, year);
  });
  if (fitting.length < specialityCodes.length && patch.specialityCodes) form.refuse('specialityCodes', 'NOT_THAT_YEAR', { year });
  return fitting;
}

export function missingInBaccalaureate(bac: Baccalaureate, seriesOf: (code: string) => Series | undefined): { field: keyof Baccalaureate; code: MissingCode }[] {
  if (bac.hasBaccalaureate === null) return [{ field: 'hasBaccalaureate', code: 'bac.hasBaccalaureate' }];
  if (!bac.hasBaccalaureate) return [];
  const series = bac.seriesCode === null ? undefined : seriesOf(bac.seriesCode);
  const fields = [...missingAlways(bac, series), ...missingInSchooling(bac, series)];
  return fields.map((field) => ({ field, code: `bac.${field}` as const }));
}

function* missingAlways(bac: Baccalaureate, series: Series | undefined) {
  if (bac.year === null) yield 'year' as const;
  if (series === undefined) yield 'seriesCode' as const;
  if (series?.hasSpecialities && bac.specialityCodes.length < specialitiesKept) yield 'specialityCodes' as const;
}

/** The country says enough for a foreign title, and for what is no examination of a school. */
function* missingInSchooling(bac: Baccalaureate, series: Series | undefined) {
  const isOfASchool = series !== undefined && series.kind !== 'FOREIGN_TITLE' && series.kind !== 'EQUIVALENCE';
  if (!isOfASchool) return yield* missingInPlace(bac).filter((field) => field === 'countryCode');
  yield* missingInPlace(bac);
  if (bac.school === null) yield 'school' as const;
}
