import type { MunicipalityFacts } from '../../reference/contract';
import type { Around, Change } from './around';
import { Form, overlay } from './form';
import type { MissingCode } from './missing';
import { france, type Patch, type PostalAddress } from './profile';

const maxLine = 100;
const maxForeignPostcode = 12;

export function changeAddress(current: PostalAddress, patch: Patch<PostalAddress>, around: Around): Change<PostalAddress> {
  const form = new Form();
  const { countries } = around.nomenclatures;
  const next = overlay(current, {
    countryCode: form.code('countryCode', patch.countryCode, current.countryCode, (code) => countries.get(code)),
    postcode: form.text('postcode', patch.postcode, maxForeignPostcode),
    municipalityCode: form.code('municipalityCode', patch.municipalityCode, current.municipalityCode, (code) => around.municipalities.get(code)),
    foreignTown: form.text('foreignTown', patch.foreignTown, maxLine),
    line1: form.text('line1', patch.line1, maxLine),
    line2: form.text('line2', patch.line2, maxLine),
    line3: form.text('line3', patch.line3, maxLine),
  });
  return { next: settle(current, next, patch, form, around), problems: form.problems };
}

function settle(current: PostalAddress, next: PostalAddress, patch: Patch<PostalAddress>, form: Form, around: Around): PostalAddress {
  if (next.countryCode !== france) return next.countryCode === null ? next : { ...next, municipalityCode: null };
  const inFrance = { ...next, foreignTown: null };
  // The postcode of another country says nothing here; it is asked again.
  if (current.countryCode !== france && patch.postcode === undefined) return fitting({ ...inFrance, postcode: null }, patch, form, around);
  if (patch.postcode && inFrance.postcode !== null) checkPostcode(inFrance.postcode, form, around);
  return fitting(inFrance, patch, form, around);
}

function checkPostcode(postcode: string, form: Form, { isPostcodeKnown }: Around): void {
  if (!/^\d{5}$/.test(postcode)) form.refuse('postcode', 'POSTCODE');
  else if (!isPostcodeKnown) form.refuse('postcode', 'POSTCODE_UNKNOWN');
}

/** Postcode and municipality agree with the national table; the one that was just typed wins over the one that was there. */
function fitting(address: PostalAddress, patch: Patch<PostalAddress>, form: Form, { municipalities }: Around): PostalAddress {
  const municipality = address.municipalityCode === null ? undefined : municipalities.get(address.municipalityCode);
  if (!municipality || agrees(municipality, address.postcode)) return address;
  if (!patch.municipalityCode) return address.postcode === null ? address : { ...address, municipalityCode: null };
  if (!patch.postcode) return { ...address, postcode: onlyPostcode(municipality) };
  form.refuse('municipalityCode', 'OTHER_POSTCODE');
  return address;
}

const agrees = ({ postcodes }: MunicipalityFacts, postcode: string | null): boolean => postcode !== null && postcodes.includes(postcode);

function onlyPostcode({ postcodes: [first, ...others] }: MunicipalityFacts): string | null {
  return first !== undefined && others.length === 0 ? first : null;
}

export function missingInAddress(address: PostalAddress): { field: keyof PostalAddress; code: MissingCode }[] {
  const needed = fieldsOf(address).filter((field) => address[field] === null);
  return needed.map((field) => ({ field, code: `address.${field}` as const }));
}

function fieldsOf({ countryCode }: PostalAddress) {
  if (countryCode === null) return ['countryCode', 'line1'] as const;
  return countryCode === france ? (['postcode', 'municipalityCode', 'line1'] as const) : (['foreignTown', 'line1'] as const);
}
