import type { Joined, Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { RequirementFacts } from '../model/offer-facts';
import { grouped } from '../../kernel/grouped';
import { localized, localizedOrNull } from './localized';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly isConditional: number;
  readonly conditionFr: string | null;
  readonly conditionEn: string | null;
  readonly isShared: number;
  readonly position: number;
  readonly templateName: string | null;
  readonly templateSize: number | null;
}

const columns = `r.id, r.code, r.labelFr, r.labelEn, r.descriptionFr, r.descriptionEn, r.isConditional, r.conditionFr, r.conditionEn,
  r.isShared, r.position, r.templateName, r.templateSize`;

/** A requirement binds a programme when it names it, or when it names none and is of the same institution. */
const ofProgrammes = (marks: string): string => `SELECT p.id AS programmeId, ${columns}
  FROM programme p JOIN document_requirement r ON r.institutionId = p.institutionId AND r.scope IN (p.id, 'ALL')
  WHERE p.id IN (${marks}) AND r.isInService = 1 ORDER BY r.position, r.id`;

export const requirementById: Loader<string, RequirementFacts> = {
  name: 'requirementById',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`SELECT ${columns} FROM document_requirement r WHERE r.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, facts(row)]));
  },
};

export interface PlacedRequirement {
  readonly requirement: RequirementFacts;
  readonly institutionId: string;
  /** Null for what every programme of the institution asks for. */
  readonly programmeId: string | null;
  /** Whether the catalogue shows it. */
  readonly isShown: boolean;
}

const placedSql = (marks: string): string => `SELECT ${columns}, r.institutionId, NULLIF(r.scope, 'ALL') AS programmeId,
    (r.isInService = 1 AND (r.scope = 'ALL' OR EXISTS (SELECT 1 FROM programme p WHERE p.id = r.scope AND p.isInService = 1))) AS isShown
  FROM document_requirement r WHERE r.id IN (${marks})`;

export const placedRequirement: Loader<string, PlacedRequirement> = {
  name: 'placedRequirement',
  async batch(reads, ids) {
    const rows = await reads.rows<Row & Pick<PlacedRequirement, 'institutionId' | 'programmeId'> & { readonly isShown: number }>(placedSql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map(({ institutionId, programmeId, isShown, ...row }) => [row.id, { requirement: facts(row), institutionId, programmeId, isShown: Boolean(isShown) }]));
  },
};

/** What a programme asks for, common requirements included, in order. */
export const requirementsOfProgramme: Loader<string, readonly RequirementFacts[]> = {
  name: 'requirementsOfProgramme',
  async batch(reads, ids) {
    const rows = await reads.rows<Row & { readonly programmeId: string }>(ofProgrammes(placeholders(ids.length)), padded(ids));
    return grouped(ids, rows, (row) => row.programmeId, facts);
  },
};

export interface TemplateFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
}

const templateSql = `SELECT templateName AS name, templateContentType AS contentType, templateSize AS size, templateSha256 AS sha256, templateKey AS \`key\`
  FROM document_requirement WHERE id = ? AND templateKey IS NOT NULL`;

export const templateOf = (reads: Reads, requirementId: string): Promise<TemplateFile | undefined> =>
  reads.first<TemplateFile>(templateSql, [requirementId]);

const facts = (row: Row): RequirementFacts => ({
  __typename: 'DocumentRequirement',
  id: row.id,
  code: row.code,
  label: localized(row.labelFr, row.labelEn),
  description: localizedOrNull(row.descriptionFr, row.descriptionEn),
  isConditional: Boolean(row.isConditional),
  condition: localizedOrNull(row.conditionFr, row.conditionEn),
  isShared: Boolean(row.isShared),
  position: row.position,
  template: templateFacts(row),
});

/** Named `r`. */
export const joinedRequirement: Joined<Row, RequirementFacts> = { columns, facts };

const templateFacts = ({ id, templateName, templateSize }: Row): RequirementFacts['template'] =>
  templateName === null || templateSize === null ? null : { name: templateName, size: templateSize, url: `/files/templates/${id}` };

const storedSql = `SELECT r.templateSha256 AS sha256, r.templateKey AS \`key\` FROM document_requirement r
  JOIN institution i ON i.id = r.institutionId WHERE i.code = ? AND r.templateKey IS NOT NULL`;

/** Keys of the templates that an institution already has, by digest. */
export async function storedTemplates(reads: Reads, institutionCode: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.rows<{ readonly sha256: string; readonly key: string }>(storedSql, [institutionCode]);
  return new Map(rows.map(({ sha256, key }) => [sha256, key]));
}

export async function requirementVersion(reads: Reads, id: string): Promise<number | undefined> {
  return (await reads.first<{ readonly version: number }>('SELECT version FROM document_requirement WHERE id = ?', [id]))?.version;
}
