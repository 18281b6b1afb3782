import { yearOf, type Around, type Change } from './around';
import { Form, overlay } from './form';
import type { MissingCode } from './missing';
import { missingInPlace, settlePlace } from './place';
import { DiplomaObtained, type ExternalStudy, type Internship, type Patch, type WorkExperience } from './profile';

const firstYear = 1940;
const limits = { duration: 100, name: 200, title: 255, description: 2000 } as const;
const hoursInAWeek = { min: 1, max: 80 } as const;

export function changeExternalStudy(current: ExternalStudy, patch: Patch<ExternalStudy>, around: Around): Change<ExternalStudy> {
  const form = new Form();
  const { diplomaTypes, honours } = around.nomenclatures;
  const changed = overlay(current, {
    year: form.integer('year', patch.year, firstYear, yearOf(around) + 1),
    school: form.text('school', patch.school, limits.name),
    diplomaTypeCode: form.code('diplomaTypeCode', patch.diplomaTypeCode, current.diplomaTypeCode, (code) => diplomaTypes.get(code)),
    title: form.text('title', patch.title, limits.title),
    obtained: patch.obtained,
    honoursCode: form.code('honoursCode', patch.honoursCode, current.honoursCode, (code) => honours.get(code)),
  });
  const next = { ...changed, ...settlePlace(current, patch, form, around) };
  const hasNoHonours = next.obtained === DiplomaObtained.NO || next.obtained === DiplomaObtained.IN_PROGRESS;
  return { next: hasNoHonours ? { ...next, honoursCode: null } : next, problems: form.problems };
}

export function changeInternship(current: Internship, patch: Patch<Internship>, around: Around): Change<Internship> {
  const form = new Form();
  const next = overlay(current, {
    year: form.integer('year', patch.year, firstYear, yearOf(around) + 1),
    duration: form.text('duration', patch.duration, limits.duration),
    organisation: form.text('organisation', patch.organisation, limits.name),
    description: form.lines('description', patch.description, limits.description),
    hoursPerWeek: form.integer('hoursPerWeek', patch.hoursPerWeek, hoursInAWeek.min, hoursInAWeek.max),
  });
  return { next, problems: form.problems };
}

export function changeWorkExperience(current: WorkExperience, patch: Patch<WorkExperience>, around: Around): Change<WorkExperience> {
  const form = new Form();
  const next = overlay(current, {
    year: form.integer('year', patch.year, firstYear, yearOf(around) + 1),
    duration: form.text('duration', patch.duration, limits.duration),
    employer: form.text('employer', patch.employer, limits.name),
    title: form.text('title', patch.title, limits.title),
    purpose: form.lines('purpose', patch.purpose, limits.description),
  });
  return { next, problems: form.problems };
}

interface Missing {
  readonly field: string;
  readonly code: MissingCode;
}

const studyFields = ['year', 'school', 'diplomaTypeCode', 'title', 'obtained'] as const;
const internshipFields = ['year', 'duration', 'organisation', 'description'] as const;
const workFields = ['year', 'duration', 'employer', 'title'] as const;

export const missingInStudy = (study: ExternalStudy): Missing[] => [
  ...missingInPlace(study).map((field) => ({ field, code: `study.${field}` as const })),
  ...studyFields.filter((field) => study[field] === null).map((field) => ({ field, code: `study.${field}` as const })),
];

export const missingInInternship = (internship: Internship): Missing[] =>
  internshipFields.filter((field) => internship[field] === null).map((field) => ({ field, code: `internship.${field}` as const }));

export const missingInWork = (work: WorkExperience): Missing[] =>
  workFields.filter((field) => work[field] === null).map((field) => ({ field, code: `work.${field}` as const }));
