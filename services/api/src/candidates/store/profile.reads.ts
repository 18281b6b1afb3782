import { padded, placeholders, type Reads } from '../../kernel/reads';
import { municipalitiesByCode, type MunicipalityFacts } from '../../reference/contract';
import type {
  Baccalaureate, Entry, ExternalStudy, Internship, PersonalDetails, PostalAddress, Profile, SectionMark, WorkExperience,
} from '../model/profile';
import type { ProfileSection } from '../model/profile-section';

type Prefixed<Prefix extends string, Row> = { readonly [Column in keyof Row as `${Prefix}${string & Column}`]: Row[Column] };
type BaccalaureateRow = Omit<Baccalaureate, 'hasBaccalaureate' | 'specialityCodes'> & {
  readonly hasBaccalaureate: number | null;
  readonly firstSpecialityCode: string | null;
  readonly secondSpecialityCode: string | null;
};
type HeadRow = PersonalDetails & Prefixed<'a_', PostalAddress> & Prefixed<'b_', BaccalaureateRow> & {
  readonly candidateId: string;
  readonly accountId: string;
  readonly number: string;
};
type Of<Row> = Row & { readonly candidateId: string };
type SectionRow = Of<{ readonly section: ProfileSection; readonly version: number; readonly savedAt: Date | null; readonly isDeclaredEmpty: number }>;

const personal = `p.nationalityCode, p.nationalStudentNumber, p.civility, p.birthName, p.usualName, p.firstName, p.otherFirstNames, p.birthDate,
  p.birthCountryCode, p.birthDepartmentCode, p.birthMunicipalityCode, p.birthTown, p.preferredLanguage, p.phone, p.mobilePhone`;
const prefixed = (table: string, columns: readonly string[]) => columns.map((column) => `${table}.${column} AS ${table}_${column}`).join(', ');
const address = prefixed('a', ['countryCode', 'postcode', 'municipalityCode', 'foreignTown', 'line1', 'line2', 'line3']);
const baccalaureate = prefixed('b', [
  'hasBaccalaureate', 'year', 'seriesCode', 'honoursCode', 'countryCode', 'departmentCode', 'municipalityCode', 'foreignTown', 'school',
  'firstSpecialityCode', 'secondSpecialityCode', 'options',
]);

const headSql = (list: string) => `SELECT c.id AS candidateId, c.accountId, c.number, ${personal}, ${address}, ${baccalaureate}
  FROM candidate c LEFT JOIN personal_details p ON p.candidateId = c.id LEFT JOIN postal_address a ON a.candidateId = c.id
  LEFT JOIN baccalaureate b ON b.candidateId = c.id WHERE c.id IN (${list})`;
const sectionSql = (list: string) => `SELECT candidateId, section, version, savedAt, isDeclaredEmpty FROM candidate_section WHERE candidateId IN (${list})`;
/** Newest first; an entry without a year is one that is being written. */
const order = 'ORDER BY year IS NOT NULL, year DESC, id DESC';
const studySql = (list: string) => `SELECT candidateId, id, year, countryCode, departmentCode, municipalityCode, foreignTown, school, diplomaTypeCode,
  title, obtained, honoursCode FROM external_study WHERE candidateId IN (${list}) ${order}`;
const internshipSql = (list: string) => `SELECT candidateId, id, year, duration, organisation, description, hoursPerWeek
  FROM internship WHERE candidateId IN (${list}) ${order}`;
const workSql = (list: string) => `SELECT candidateId, id, year, duration, employer, title, purpose
  FROM work_experience WHERE candidateId IN (${list}) ${order}`;

/** Whole profiles in six statements, however many. */
export async function readProfiles(reads: Reads, candidateIds: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
  const list = placeholders(candidateIds.length);
  const ids = padded(candidateIds);
  const [heads, sections, studies, internships, works] = await Promise.all([
    reads.rows<HeadRow>(headSql(list), ids),
    reads.rows<SectionRow>(sectionSql(list), ids),
    reads.rows<Of<Entry<ExternalStudy>>>(studySql(list), ids),
    reads.rows<Of<Entry<Internship>>>(internshipSql(list), ids),
    reads.rows<Of<Entry<WorkExperience>>>(workSql(list), ids),
  ]);
  const municipalities = await municipalitiesOf(reads, heads, studies);
  const of = <Row extends { readonly candidateId: string }>(rows: readonly Row[], id: string) => rows.filter((row) => row.candidateId === id);
  return new Map(heads.map((head) => [head.candidateId, {
    ...presentHead(head),
    externalStudies: of(studies, head.candidateId),
    internships: of(internships, head.candidateId),
    workExperiences: of(works, head.candidateId),
    sections: new Map(of(sections, head.candidateId).map((row) => [row.section, mark(row)])),
    municipalities,
  }]));
}

async function municipalitiesOf(reads: Reads, heads: readonly HeadRow[], studies: readonly ExternalStudy[]): Promise<ReadonlyMap<string, MunicipalityFacts>> {
  const named = [
    ...heads.flatMap((head) => [head.birthMunicipalityCode, head.a_municipalityCode, head.b_municipalityCode]),
    ...studies.map((study) => study.municipalityCode),
  ];
  const codes = [...new Set(named.filter((code) => code !== null))];
  return codes.length === 0 ? new Map() : municipalitiesByCode(reads, codes);
}

const mark = ({ version, savedAt, isDeclaredEmpty }: SectionRow): SectionMark => ({ version, savedAt, isDeclaredEmpty: Boolean(isDeclaredEmpty) });

function presentHead(row: HeadRow) {
  return {
    candidateId: row.candidateId,
    accountId: row.accountId,
    number: row.number,
    personalDetails: personalDetailsOf(row),
    address: {
      countryCode: row.a_countryCode, postcode: row.a_postcode, municipalityCode: row.a_municipalityCode, foreignTown: row.a_foreignTown,
      line1: row.a_line1, line2: row.a_line2, line3: row.a_line3,
    },
    baccalaureate: {
      hasBaccalaureate: row.b_hasBaccalaureate === null ? null : Boolean(row.b_hasBaccalaureate),
      year: row.b_year, seriesCode: row.b_seriesCode, honoursCode: row.b_honoursCode, countryCode: row.b_countryCode,
      departmentCode: row.b_departmentCode, municipalityCode: row.b_municipalityCode, foreignTown: row.b_foreignTown, school: row.b_school,
      specialityCodes: [row.b_firstSpecialityCode, row.b_secondSpecialityCode].filter((code) => code !== null),
      options: row.b_options,
    },
  };
}

const personalDetailsOf = (row: HeadRow): PersonalDetails => ({
  nationalityCode: row.nationalityCode, nationalStudentNumber: row.nationalStudentNumber, civility: row.civility,
  birthName: row.birthName, usualName: row.usualName, firstName: row.firstName, otherFirstNames: row.otherFirstNames,
  birthDate: row.birthDate, birthCountryCode: row.birthCountryCode, birthDepartmentCode: row.birthDepartmentCode,
  birthMunicipalityCode: row.birthMunicipalityCode, birthTown: row.birthTown, preferredLanguage: row.preferredLanguage,
  phone: row.phone, mobilePhone: row.mobilePhone,
});
