import type { EntityManager } from 'typeorm';

/** A crowd made by the database itself: two institutions of nine and one parts in ten, 10 centres, 40 committees, 200 programmes. */
export interface Crowd {
  readonly institutionId: string;
  readonly otherInstitutionId: string;
  centre(number: number): string;
  committee(number: number): string;
  programme(number: number): string;
  /** The only one of its programme. */
  intake(number: number): string;
  /** The first is on one application in fifty, the second on one in two thousand. */
  tag(number: 1 | 2): string;
}

const id = (prefix: string, number: string | number): string => `${prefix}_${String(number).padStart(26, '0')}`;
export const crowd: Crowd = {
  institutionId: id('ins', 1), otherInstitutionId: id('ins', 2),
  centre: (number) => id('cen', number), committee: (number) => id('com', number), programme: (number) => id('prg', number), intake: (number) => id('itk', number),
  tag: (number) => id('tag', number),
};

const idSql = (prefix: string, number: string): string => `CONCAT('${prefix}_', LPAD(${number}, 26, '0'))`;
/** Scattered, and the same every time. */
const dice = (salt: string, sides: number): string => `(CRC32(CONCAT('${salt}', seq)) % ${String(sides)})`;

const families = ['Ångström', 'Benali', 'Çelik', 'Dupont', 'Étienne', 'Fernández', 'Garcia', 'Hélias', 'Ibarra', 'Jauréguiberry', 'Kowalski', 'Łukasik', 'Martin', 'Nguyen', 'Œuvrard', 'Petit', 'Quéré', 'Roux', 'Saint-Étienne', 'Traoré'];
const firsts = ['Zoé', 'Adam', 'Bérénice', 'Chloé', 'Driss', 'Élise', 'Fatou', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Kenza', 'Léa', 'Mehdi', 'Nour', 'Olga'];
const oneOf = (texts: readonly string[], salt: string): string => `ELT(1 + ${dice(salt, texts.length)}, ${texts.map((text) => `'${text}'`).join(', ')})`;

const people = (applications: number): number => Math.max(1, Math.floor(applications / 3));
const candidateOf = (applications: number): string => `(1 + seq % ${String(people(applications))})`;
/** Nobody applies twice to one programme. */
const programmeOf = (applications: number): string => `(1 + (CRC32(CONCAT('programme', ${candidateOf(applications)})) + 67 * (seq DIV ${String(people(applications))})) % 200)`;
const status = `ELT(1 + ${dice('status', 20)}, 'DRAFT','DRAFT','DRAFT','DRAFT','SUBMITTED','SUBMITTED','SUBMITTED','SUBMITTED','SUBMITTED','INCOMPLETE',
  'COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','CANCELLED','CANCELLED')`;

const candidates = (count: number): string => `INSERT INTO candidate (id, accountId, number, lastName, firstName, createdAt)
  SELECT ${idSql('can', 'seq')}, ${idSql('acc', 'seq')}, CONCAT('EC', LPAD(CONV(seq, 10, 36), 6, '0')),
    CONCAT(${oneOf(families, 'family')}, IF(${dice('double', 3)} = 0, '', CONCAT(' ', CHAR(65 + ${dice('a', 26)}), CHAR(97 + ${dice('b', 26)}), CHAR(97 + ${dice('c', 26)})))), ${oneOf(firsts, 'first')}, '2026-09-01'
  FROM seq_1_to_${String(count)}`;

const words = `INSERT IGNORE INTO applicant_word (word, candidateId)
  SELECT LOWER(number), id FROM candidate UNION ALL SELECT SUBSTRING_INDEX(LOWER(lastName), ' ', 1), id FROM candidate UNION ALL SELECT LOWER(firstName), id FROM candidate`;

/** People begin all through a campaign, and most submit within days of that. */
const campaignSeconds = 8_000_000;
const begun = (count: number): string => `'2026-09-01' + INTERVAL FLOOR(seq * ${String(campaignSeconds)} / ${String(count)}) SECOND`;
const takenSeconds = `${dice('submitted', 130)} * ${dice('lingered', 130)} * 100`;

const applications = (count: number, from: number): string => `INSERT INTO application
  (id, reference, candidateId, accountId, intakeId, programmeId, committeeId, centreId, institutionId, status, active, version, createdAt, submittedAt, sortedAt, cancelledAt,
   admissionRoute, proposedDecision, publishedDecision, decidedAt, waitingRank, answer, answeredAt, snapshots, candidateName, effectiveReturnDeadline, updatedAt, missingDocuments, refusedDocuments, uncheckedDocuments)
  SELECT s.id, CONCAT('P', LPAD(s.programme, 3, '0'), '-', LPAD(CONV(s.seq * 7919, 10, 36), 8, '0')), s.candidateId, REPLACE(s.candidateId, 'can_', 'acc_'), ${idSql('itk', 's.programme')},
    ${idSql('prg', 's.programme')}, ${idSql('com', '1 + s.programme % 40')}, ${idSql('cen', '1 + s.programme % 10')}, IF(s.programme % 10 = 9, '${crowd.otherInstitutionId}', '${crowd.institutionId}'),
    s.status, IF(s.status = 'CANCELLED', NULL, 1), 1, s.createdAt, IF(s.isInside, s.submittedAt, NULL), IF(s.isInside, s.submittedAt, '1970-01-02'), IF(s.status = 'CANCELLED', s.submittedAt, NULL),
    ELT(1 + s.die % 3, 'UNDECIDED', 'SELECTIVE', 'DIRECT'), IF(s.status = 'COMPLETE' AND s.die % 97 = 0, 'ADMITTED', NULL), s.published, IF(s.published IS NULL, NULL, s.submittedAt + INTERVAL 20 DAY),
    IF(s.published = 'WAITING_LIST', 1 + s.die % 50, NULL), IF(s.published = 'ADMITTED' AND s.die % 2 = 0, 'ACCEPTED', 'NONE'), IF(s.published = 'ADMITTED' AND s.die % 2 = 0, s.submittedAt + INTERVAL 25 DAY, NULL),
    IF(s.isInside, 1, 0), CONCAT(c.lastName, '  ', c.firstName), '2026-12-12 22:59:59.999' + INTERVAL s.programme DAY, s.createdAt + INTERVAL (s.die * 7) SECOND,
    IF(s.status = 'DRAFT', s.die % 6, IF(s.status = 'INCOMPLETE', s.die % 2, 0)), IF(s.status = 'INCOMPLETE', 1 + s.die % 2, 0), IF(s.status = 'SUBMITTED', s.die % 4, 0)
  FROM (SELECT seq, ${idSql('app', 'seq')} AS id, ${idSql('can', candidateOf(count))} AS candidateId, ${programmeOf(count)} AS programme, ${status} AS status, ${status} NOT IN ('DRAFT') AS isInside,
      ${begun(count)} AS createdAt, ${begun(count)} + INTERVAL (${takenSeconds}) SECOND AS submittedAt, ${dice('die', 1_000_003)} AS die,
      IF(${status} = 'COMPLETE', ELT(1 + ${dice('published', 8)}, 'ADMITTED', 'ADMITTED', 'REJECTED', 'WAITING_LIST', NULL, NULL, NULL, NULL), NULL) AS published
    FROM seq_${String(from + 1)}_to_${String(Math.min(count, from + slice))}) s JOIN candidate c ON c.id = s.candidateId`;

const slice = 100_000;
/** Of more, indexes are quicker made once than kept row by row. */
const fewToSort = 5_000;

/** No more of them than who they belong to. */
const programmes = `INSERT IGNORE INTO programme (id, code, keywords, institutionId, centreId)
  SELECT ${idSql('prg', 'seq')}, CONCAT('P', seq), '[]', IF(seq % 10 = 9, '${crowd.otherInstitutionId}', '${crowd.institutionId}'), ${idSql('cen', '1 + seq % 10')} FROM seq_1_to_200`;

const tagged = (count: number, tag: 1 | 2, oneIn: number): string => `INSERT INTO application_tag (applicationId, tagId)
  SELECT ${idSql('app', 'seq')}, '${crowd.tag(tag)}' FROM seq_1_to_${String(count)} WHERE ${dice('tagged', oneIn)} = 0`;

const standings = `INSERT INTO standing_count SELECT intakeId, status, COALESCE(publishedDecision, ''), answer, submittedAt IS NOT NULL, COUNT(*)
  FROM application GROUP BY intakeId, status, publishedDecision, answer, submittedAt IS NOT NULL`;

interface IndexRow {
  readonly name: string;
  readonly columns: string;
}

const secondary = `SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns FROM information_schema.statistics
  WHERE table_schema = DATABASE() AND table_name = 'application' AND non_unique = 1 AND index_name <> 'application_intake' GROUP BY index_name`;

/** Fills an empty database. Many rows are sorted into indexes at the end, all at once. */
export async function loadCrowd(manager: EntityManager, count: number): Promise<void> {
  await manager.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
  const indexes = count > fewToSort ? await manager.query<IndexRow[]>(secondary) : [];
  if (indexes.length > 0) await manager.query(`ALTER TABLE application ${indexes.map(({ name }) => `DROP INDEX ${name}`).join(', ')}`);
  await manager.query(candidates(people(count)));
  await manager.query(words);
  await manager.query(programmes);
  for (let from = 0; from < count; from += slice) await manager.query(applications(count, from));
  if (indexes.length > 0) await manager.query(`ALTER TABLE application ${indexes.map(({ name, columns }) => `ADD INDEX ${name} (${columns})`).join(', ')}`);
  await manager.query(tagged(count, 1, 50));
  await manager.query(tagged(count, 2, 2000));
  await manager.query(standings);
  await manager.query('ANALYZE TABLE application, application_tag, candidate, applicant_word');
}
