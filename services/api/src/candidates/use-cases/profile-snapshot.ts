import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { Labels } from '../../reference/contract';
import type { Place } from '../model/profile';
import type { Coded, ProfileSnapshot, SnapshotPlace } from '../model/profile-snapshot';
import { profileViews, type ProfileView } from './profile-view';

/** The whole profile with its labels, to be frozen with an application. */
export async function profileSnapshot(reads: Reads, candidateId: string): Promise<ProfileSnapshot> {
  const view = (await profileViews(reads, [candidateId])).get(candidateId);
  if (!view) throw new NotFound('candidate');
  return {
    number: view.profile.number,
    personalDetails: personalDetails(view),
    address: address(view),
    baccalaureate: baccalaureate(view),
    externalStudies: externalStudies(view),
    internships: view.profile.internships.map(({ year, duration, organisation, description, hoursPerWeek }) => ({ year, duration, organisation, description, hoursPerWeek })),
    workExperiences: view.profile.workExperiences.map(({ year, duration, employer, title, purpose }) => ({ year, duration, employer, title, purpose })),
    declaredEmpty: view.summaries.filter(({ isDeclaredEmpty }) => isDeclaredEmpty).map(({ section }) => section),
  };
}

type Named = ReadonlyMap<string, { readonly name: Labels | string }>;

function coded(table: Named, code: string | null): Coded | null {
  const name = code === null ? undefined : table.get(code)?.name;
  if (code === null || name === undefined) return null;
  return { code, label: typeof name === 'string' ? { fr: name, en: name } : name };
}

const place = ({ profile, nomenclatures }: ProfileView, { countryCode, departmentCode, municipalityCode, foreignTown }: Place): SnapshotPlace => ({
  country: coded(nomenclatures.countries, countryCode),
  department: coded(nomenclatures.departments, departmentCode),
  municipality: coded(profile.municipalities, municipalityCode),
  foreignTown,
});

function personalDetails(view: ProfileView): ProfileSnapshot['personalDetails'] {
  const { nationalityCode, birthCountryCode, birthDepartmentCode, birthMunicipalityCode, birthTown, ...rest } = view.profile.personalDetails;
  const nationality = nationalityCode === null ? undefined : view.nomenclatures.countries.get(nationalityCode)?.nationality;
  return {
    ...rest,
    nationality: nationalityCode !== null && nationality ? { code: nationalityCode, label: nationality } : null,
    birthPlace: place(view, { countryCode: birthCountryCode, departmentCode: birthDepartmentCode, municipalityCode: birthMunicipalityCode, foreignTown: birthTown }),
  };
}

function address({ profile, nomenclatures }: ProfileView): ProfileSnapshot['address'] {
  const { countryCode, municipalityCode, postcode, foreignTown, line1, line2, line3 } = profile.address;
  return {
    country: coded(nomenclatures.countries, countryCode),
    postcode,
    municipality: coded(profile.municipalities, municipalityCode),
    foreignTown,
    lines: [line1, line2, line3].filter((line) => line !== null),
  };
}

function baccalaureate(view: ProfileView): ProfileSnapshot['baccalaureate'] {
  const { series, honours, specialities } = view.nomenclatures;
  const { hasBaccalaureate, year, seriesCode, honoursCode, school, specialityCodes, options, ...where } = view.profile.baccalaureate;
  return {
    hasBaccalaureate, year, school, options,
    series: coded(series, seriesCode),
    honours: coded(honours, honoursCode),
    place: place(view, where),
    specialities: specialityCodes.map((code) => coded(specialities, code)).filter((speciality) => speciality !== null),
  };
}

const externalStudies = (view: ProfileView): ProfileSnapshot['externalStudies'] =>
  view.profile.externalStudies.map(({ year, school, title, obtained, diplomaTypeCode, honoursCode, ...where }) => ({
    year, school, title, obtained,
    place: place(view, where),
    diplomaType: coded(view.nomenclatures.diplomaTypes, diplomaTypeCode),
    honours: coded(view.nomenclatures.honours, honoursCode),
  }));
