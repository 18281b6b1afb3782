import type { Around } from './around';
import { overlay, type Form } from './form';
import { france, type Patch, type Place } from './profile';

/** How the fields of a place are called in the input that it came with. */
export type PlaceFields = { readonly [Field in keyof Place]: string };

const samePlaceFields: PlaceFields = {
  countryCode: 'countryCode', departmentCode: 'departmentCode', municipalityCode: 'municipalityCode', foreignTown: 'foreignTown',
};

const maxTown = 100;

/** In France a municipality brings its department; abroad there are only towns. What does not apply is emptied. */
export function settlePlace(current: Place, typed: Patch<Place>, form: Form, around: Around, fields: PlaceFields = samePlaceFields): Place {
  const { countries, departments } = around.nomenclatures;
  const next = overlay(placeIn(current), {
    countryCode: form.code(fields.countryCode, typed.countryCode, current.countryCode, (code) => countries.get(code)),
    departmentCode: form.code(fields.departmentCode, typed.departmentCode, current.departmentCode, (code) => departments.get(code)),
    municipalityCode: form.code(fields.municipalityCode, typed.municipalityCode, current.municipalityCode, (code) => around.municipalities.get(code)),
    foreignTown: form.text(fields.foreignTown, typed.foreignTown, maxTown),
  });
  if (next.countryCode !== null && next.countryCode !== france) return { ...next, departmentCode: null, municipalityCode: null };
  const inFrance = next.countryCode === france ? { ...next, foreignTown: null } : next;
  return withDepartment(inFrance, typed, form, around, fields);
}

/** The place alone, out of what holds it. */
const placeIn = ({ countryCode, departmentCode, municipalityCode, foreignTown }: Place): Place => ({ countryCode, departmentCode, municipalityCode, foreignTown });

function withDepartment(place: Place, typed: Patch<Place>, form: Form, around: Around, fields: PlaceFields): Place {
  const municipality = place.municipalityCode === null ? undefined : around.municipalities.get(place.municipalityCode);
  if (municipality === undefined || municipality.departmentCode === place.departmentCode) return place;
  if (!typed.municipalityCode) return { ...place, municipalityCode: null };
  if (typed.departmentCode) form.refuse(fields.municipalityCode, 'OTHER_DEPARTMENT');
  return { ...place, departmentCode: municipality.departmentCode };
}

/** What a place still needs, by field. */
export function missingInPlace({ countryCode, departmentCode, municipalityCode, foreignTown }: Place): (keyof Place)[] {
  if (countryCode === null) return ['countryCode'];
  if (countryCode !== france) return foreignTown === null ? ['foreignTown'] : [];
  return [...(departmentCode === null ? ['departmentCode' as const] : []), ...(municipalityCode === null ? ['municipalityCode' as const] : [])];
}
