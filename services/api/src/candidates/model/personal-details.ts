import { yearOf, type Around, type Change } from './around';
import { Form, overlay } from './form';
import type { MissingCode } from './missing';
import { studentNumberProblem, tidyStudentNumber } from './national-student-number';
import { parsePhone } from './phone-number';
import { missingInPlace, settlePlace, type PlaceFields } from './place';
import type { Patch, PersonalDetails, Place } from './profile';

const maxName = 100;
const maxOtherNames = 200;
const oldest = '1900-01-01';

const birthFields: PlaceFields = {
  countryCode: 'birthCountryCode', departmentCode: 'birthDepartmentCode', municipalityCode: 'birthMunicipalityCode', foreignTown: 'birthTown',
};

export function changePersonalDetails(current: PersonalDetails, patch: Patch<PersonalDetails>, around: Around): Change<PersonalDetails> {
  const form = new Form();
  const { countries } = around.nomenclatures;
  const next = overlay(current, {
    nationalityCode: form.code('nationalityCode', patch.nationalityCode, current.nationalityCode, (code) => countries.get(code)),
    nationalStudentNumber: studentNumber(form, patch.nationalStudentNumber),
    civility: patch.civility,
    birthName: form.text('birthName', patch.birthName, maxName),
    usualName: form.text('usualName', patch.usualName, maxName),
    firstName: form.text('firstName', patch.firstName, maxName),
    otherFirstNames: form.text('otherFirstNames', patch.otherFirstNames, maxOtherNames),
    birthDate: birthDate(form, patch.birthDate, around),
    preferredLanguage: patch.preferredLanguage,
    phone: form.phone('phone', patch.phone, parsePhone),
    mobilePhone: form.phone('mobilePhone', patch.mobilePhone, parsePhone),
  });
  return { next: { ...next, ...birthPlace(current, patch, form, around) }, problems: form.problems };
}

function studentNumber(form: Form, typed: string | null | undefined): string | null | undefined {
  if (typed === undefined || typed === null) return typed;
  const number = tidyStudentNumber(typed);
  if (number === '') return null;
  const problem = studentNumberProblem(number);
  return problem ? form.refuse('nationalStudentNumber', problem) : number;
}

function birthDate(form: Form, typed: string | null | undefined, around: Around): string | null | undefined {
  if (typed === undefined || typed === null) return typed;
  const date = typed.trim();
  if (date === '') return null;
  if (!isCalendarDate(date)) return form.refuse('birthDate', 'DATE');
  if (date > around.today) return form.refuse('birthDate', 'FUTURE');
  if (date < oldest) return form.refuse('birthDate', 'OUT_OF_RANGE', { min: oldest.slice(0, 4), max: yearOf(around) });
  return date;
}

/** 30 February is no date, whatever JavaScript makes of it. */
function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

const birthPlaceOf = (details: PersonalDetails): Place => ({
  countryCode: details.birthCountryCode,
  departmentCode: details.birthDepartmentCode,
  municipalityCode: details.birthMunicipalityCode,
  foreignTown: details.birthTown,
});

function birthPlace(current: PersonalDetails, patch: Patch<PersonalDetails>, form: Form, around: Around) {
  const typed = {
    countryCode: patch.birthCountryCode,
    departmentCode: patch.birthDepartmentCode,
    municipalityCode: patch.birthMunicipalityCode,
    foreignTown: patch.birthTown,
  };
  const place = settlePlace(birthPlaceOf(current), typed, form, around, birthFields);
  return {
    birthCountryCode: place.countryCode,
    birthDepartmentCode: place.departmentCode,
    birthMunicipalityCode: place.municipalityCode,
    birthTown: place.foreignTown,
  };
}

const required = ['nationalityCode', 'civility', 'birthName', 'firstName', 'birthDate', 'preferredLanguage'] as const;

export function missingInPersonalDetails(details: PersonalDetails): { field: string; code: MissingCode }[] {
  return [
    ...required.filter((field) => details[field] === null).map((field) => ({ field, code: `personal.${field}` as const })),
    ...missingInPlace(birthPlaceOf(details)).map((field) => ({ field: birthFields[field], code: `birth.${field}` as const })),
  ];
}

/** The name on lists and mails. */
export const displayedLastName = ({ usualName, birthName }: Pick<PersonalDetails, 'usualName' | 'birthName'>): string | null => usualName ?? birthName;

