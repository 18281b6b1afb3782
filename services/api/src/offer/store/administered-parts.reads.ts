import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { IntakeView, RequirementView } from '../model/offer-view';
import { offerUses } from '../model/offer-use';
import { grouped } from '../../kernel/grouped';
import { localized, localizedOrNull } from './localized';

type IntakeRow = Omit<IntakeView, 'name' | 'isInService'> & { readonly nameFr: string; readonly nameEn: string; readonly isInService: number };

/** Every intake of a programme, of whatever campaign, by opening. */
export const allIntakesOfProgramme: Loader<string, readonly IntakeView[]> = {
  name: 'allIntakesOfProgramme',
  async batch(reads, ids) {
    const sql = `SELECT id, programmeId, campaignId, committeeId, code, nameFr, nameEn, capacity, opensAt, closesAt, returnDeadline, juryOn, publicationOn,
        answerBy, answerDelayDays, timeZone, isInService, version FROM intake WHERE programmeId IN (${placeholders(ids.length)}) ORDER BY opensAt, id`;
    const rows = await reads.rows<IntakeRow>(sql, padded(ids));
    return grouped(ids, rows, ({ programmeId }) => programmeId, ({ nameFr, nameEn, isInService, ...row }) => ({ ...row, name: localized(nameFr, nameEn), isInService: Boolean(isInService) }));
  },
};

export interface IntakeLoad {
  readonly applications: number;
  readonly openFiles: number;
}

/** How many files name an intake, and how many of them candidates still work on. */
export const loadOfIntake: Loader<string, IntakeLoad> = {
  name: 'loadOfIntake',
  async batch(reads, ids) {
    const applications = await offerUses.countOf(reads, 'APPLICATIONS', 'INTAKE', ids);
    const openFiles = await offerUses.countOf(reads, 'OPEN_FILES', 'INTAKE', ids);
    return new Map(ids.map((id) => [id, { applications: applications.get(id) ?? 0, openFiles: openFiles.get(id) ?? 0 }]));
  },
};

interface RequirementRow {
  readonly id: string;
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly conditionFr: string | null;
  readonly conditionEn: string | null;
  readonly isShared: number;
  readonly isInService: number;
  readonly position: number;
  readonly templateName: string | null;
  readonly templateSize: number | null;
  readonly version: number;
}

const columns = `id, code, labelFr, labelEn, descriptionFr, descriptionEn, conditionFr, conditionEn, isShared, isInService, position,
  templateName, templateSize, version`;

/** What a programme asks for itself, in service or not. */
export const ownRequirementsOfProgramme: Loader<string, readonly RequirementView[]> = {
  name: 'ownRequirementsOfProgramme',
  async batch(reads, ids) {
    const sql = `SELECT programmeId, ${columns} FROM document_requirement
      WHERE programmeId IN (${placeholders(ids.length)}) AND scope = programmeId ORDER BY position, id`;
    const rows = await reads.rows<RequirementRow & { readonly programmeId: string }>(sql, padded(ids));
    return grouped(ids, rows, ({ programmeId }) => programmeId, viewOf);
  },
};

/** What every programme of an institution asks for. */
export async function commonRequirementsOf(reads: Reads, institutionId: string): Promise<RequirementView[]> {
  const sql = `SELECT ${columns} FROM document_requirement WHERE institutionId = ? AND scope = 'ALL' ORDER BY position, id`;
  return (await reads.rows<RequirementRow>(sql, [institutionId])).map(viewOf);
}

const viewOf = (row: RequirementRow): RequirementView => ({
  id: row.id, code: row.code, version: row.version, position: row.position,
  label: localized(row.labelFr, row.labelEn),
  description: localizedOrNull(row.descriptionFr, row.descriptionEn),
  condition: localizedOrNull(row.conditionFr, row.conditionEn),
  isShared: Boolean(row.isShared),
  isInService: Boolean(row.isInService),
  template: row.templateName === null || row.templateSize === null ? null : { name: row.templateName, size: row.templateSize, url: `/files/templates/${row.id}` },
});
