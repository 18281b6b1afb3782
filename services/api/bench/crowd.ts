import type { Connection } from 'mysql2/promise';
import { Multiplier, type Changes } from './multiply';

/** What the application wrote for one candidate, from which a crowd is made. */
export interface Template {
  readonly candidateId: string;
  readonly accountId: string;
  readonly applicationId: string;
  /** Of the CV, which serves all applications, and of the document of the programme. */
  readonly sharedDocumentId: string;
  readonly ownDocumentId: string;
}

export interface Sizes {
  readonly candidates: number;
  readonly applications: number;
}

/** So many applications to each programme, whatever the size of the whole; nobody applies twice to one. */
const perProgramme = 2_000;
export const programmesIn = ({ applications, candidates }: Sizes): number => Math.max(Math.floor(applications / candidates), Math.floor(applications / perProgramme));

export const id = (prefix: string, number: string | number): string => `${prefix}_${String(number).padStart(26, '0')}`;
const idSql = (prefix: string, number: string): string => `CONVERT(CONCAT('${prefix}_', LPAD(${number}, 26, '0')) USING ascii) COLLATE ascii_bin`;
const dice = (salt: string, seq: string, sides: number): string => `(CRC32(CONCAT('${salt}', ${seq})) % ${String(sides)})`;

const families = ['Ångström', 'Benali', 'Çelik', 'Dupont', 'Étienne', 'Fernández', 'Garcia', 'Hélias', 'Ibarra', 'Kowalski', 'Łukasik', 'Martin', 'Nguyen', 'Œuvrard', 'Petit', 'Quéré', 'Roux', 'Traoré'];
const firsts = ['Zoé', 'Adam', 'Bérénice', 'Chloé', 'Driss', 'Élise', 'Fatou', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Kenza', 'Léa', 'Mehdi', 'Nour', 'Olga'];
const oneOf = (texts: readonly string[], salt: string): string => `ELT(1 + ${dice(salt, 'seq', texts.length)}, ${texts.map((text) => `'${text}'`).join(', ')})`;
const lastName = `CONCAT(${oneOf(families, 'family')}, ' ', CHAR(65 + ${dice('a', 'seq', 26)}), CHAR(97 + ${dice('b', 'seq', 26)}), CHAR(97 + ${dice('c', 'seq', 26)}))`;
const status = `ELT(1 + ${dice('status', 'seq', 20)}, 'DRAFT','DRAFT','DRAFT','DRAFT','SUBMITTED','SUBMITTED','SUBMITTED','SUBMITTED','SUBMITTED','INCOMPLETE',
  'COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','COMPLETE','CANCELLED','CANCELLED')`;

const range = (from: number, to: number): string => `seq_${String(from)}_to_${String(to)}`;

/** Accounts with sessions, profiles, files; five applications each with two documents, history and snapshots. */
export class Crowd {
  private readonly rows: Multiplier;

  constructor(
    private readonly connection: Connection,
    private readonly template: Template,
    private readonly sizes: Sizes,
  ) {
    this.rows = new Multiplier(connection);
  }

  async load(): Promise<void> {
    await this.connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
    await this.places();
    const { candidates, applications } = this.sizes;
    await this.rows.inParts(candidates, (from, to) => this.people(range(from, to)));
    await this.rows.withoutIndexes('application', 'application_intake', async () => {
      await this.rows.inParts(applications, (from, to) => this.applications(range(from, to)));
    });
    await this.rows.inParts(applications, (from, to) => this.documents(range(from, to)));
    await this.rows.inParts(applications, (from, to) => this.pasts(range(from, to)));
    await this.connection.query(`ANALYZE TABLE account, session, candidate, applicant_word, application, supporting_document, stored_file, application_event, application_snapshot,
      programme, intake, document_requirement, programme_word`);
  }

  private get programmes(): number {
    return programmesIn(this.sizes);
  }

  /** The programmes that are applied to, counted from 0; the one of uploads is not among them. */
  private async places(): Promise<void> {
    await this.connection.query(`CREATE TABLE bench_place (n int PRIMARY KEY, programmeId char(30), intakeId char(30), committeeId char(30), centreId char(30),
      institutionId char(30), returnDeadline datetime(3), requirementId char(30), code varchar(32)) CHARACTER SET ascii COLLATE ascii_bin
      SELECT ROW_NUMBER() OVER (ORDER BY p.id) - 1 AS n, p.id AS programmeId, k.id AS intakeId, k.committeeId, p.centreId, p.institutionId, k.returnDeadline, r.id AS requirementId, p.code
      FROM programme p JOIN intake k ON k.programmeId = p.id JOIN document_requirement r ON r.scope = p.id WHERE p.code LIKE 'P%'`);
  }

  private async people(wanted: string): Promise<void> {
    const { candidateId, accountId } = this.template;
    const ofCandidate = `candidateId = '${candidateId}'`;
    const ids = { candidateId: idSql('can', 'seq'), accountId: idSql('acc', 'seq') };
    const named = { lastName, firstName: oneOf(firsts, 'first') };
    const add = (table: string, template: string, changes: Changes) => this.rows.multiply(table, template, `${wanted} s`, changes);
    await add('account', `id = '${accountId}'`, { id: ids.accountId, login: "CONCAT('Z', LPAD(CONV(seq, 10, 36), 7, '0'))", ...named });
    await add('candidate', `id = '${candidateId}'`, { id: ids.candidateId, ...ids, number: "CONCAT('EC', LPAD(CONV(seq, 10, 36), 6, '0'))", ...named });
    for (const table of ['candidate_section', 'personal_details', 'postal_address', 'baccalaureate']) await add(table, ofCandidate, ids);
    await add('stored_file', `id = (SELECT fileId FROM supporting_document WHERE id = '${this.template.sharedDocumentId}')`, { id: idSql('fil', 'seq'), ...ids });
    await this.connection.query(`INSERT INTO session (id, accountId, method, authenticatedAt, seenAt, idleEndsAt, absoluteEndsAt, network, device)
      SELECT ${idSql('ses', 'seq')}, ${ids.accountId}, 'PASSWORD', NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY, NOW(3) + INTERVAL 1 DAY, 'bench', 'bench' FROM ${wanted}`);
    await this.connection.query(`INSERT IGNORE INTO applicant_word (word, candidateId) SELECT LOWER(CONCAT('EC', LPAD(CONV(seq, 10, 36), 6, '0'))), ${ids.candidateId} FROM ${wanted}
      UNION ALL SELECT LOWER(SUBSTRING_INDEX(${lastName}, ' ', 1)), ${ids.candidateId} FROM ${wanted} UNION ALL SELECT LOWER(${named.firstName}), ${ids.candidateId} FROM ${wanted}`);
  }

  /** Neighbours in number are of one candidate, each in another programme; every programme gets as many. */
  private facts(wanted: string): string {
    const each = Math.floor(this.sizes.applications / this.sizes.candidates);
    const step = Math.max(1, Math.floor(this.programmes / each));
    return `(SELECT f.*, p.*, f.status NOT IN ('DRAFT') AS isInside FROM (SELECT seq, 1 + (seq - 1) DIV ${String(each)} AS person,
        ((seq - 1) DIV ${String(each)} + ((seq - 1) % ${String(each)}) * ${String(step)}) % ${String(this.programmes)} AS place,
        ${status} AS status, NOW(3) - INTERVAL (3000000 - seq % 2000000) SECOND AS createdOn, NOW(3) - INTERVAL (${dice('submitted', 'seq', 900_000)}) SECOND AS submittedOn
      FROM ${wanted}) f JOIN bench_place p ON p.n = f.place) s JOIN candidate c ON c.id = ${idSql('can', 's.person')}`;
  }

  private applications(wanted: string): Promise<void> {
    const drafted = (draft: string, inside: string): string => `IF(s.isInside, ${inside}, ${draft})`;
    return this.rows.multiply('application', `id = '${this.template.applicationId}'`, this.facts(wanted), {
      id: idSql('app', 's.seq'), reference: "CONCAT(CONVERT(s.code USING utf8mb4), '-', LPAD(CONV(s.seq * 7919, 10, 36), 8, '0'))", candidateId: 'c.id', accountId: 'c.accountId',
      intakeId: 's.intakeId', programmeId: 's.programmeId', committeeId: 's.committeeId', centreId: 's.centreId', institutionId: 's.institutionId',
      status: 's.status', active: "IF(s.status = 'CANCELLED', NULL, 1)", version: '1', createdAt: 's.createdOn', submittedAt: drafted('NULL', 's.submittedOn'), sortedAt: drafted("'1970-01-02'", 's.submittedOn'),
      cancelledAt: "IF(s.status = 'CANCELLED', NOW(3), NULL)", updatedAt: "GREATEST(s.createdOn, s.submittedOn) + INTERVAL s.seq % 1000 HOUR", publishedDecision: "IF(s.status = 'COMPLETE' AND s.seq % 5 = 0, ELT(1 + s.seq % 3, 'ADMITTED', 'REJECTED', 'WAITING_LIST'), NULL)",
      decidedAt: "IF(s.status = 'COMPLETE' AND s.seq % 5 = 0, NOW(3), NULL)", snapshots: drafted('0', '1'), candidateName: "CONCAT(c.lastName, '  ', c.firstName)",
      effectiveReturnDeadline: 's.returnDeadline', missingDocuments: '0', refusedDocuments: '0', uncheckedDocuments: '2',
    });
  }

  private async documents(wanted: string): Promise<void> {
    const { sharedDocumentId, ownDocumentId } = this.template;
    const each = String(Math.floor(this.sizes.applications / this.sizes.candidates));
    const ofPerson = { candidateId: idSql('can', `1 + (seq - 1) DIV ${each}`), accountId: idSql('acc', `1 + (seq - 1) DIV ${each}`) };
    const ownFile = idSql('fil', `${String(this.sizes.candidates)} + s.seq`);
    await this.rows.multiply('stored_file', `id = (SELECT fileId FROM supporting_document WHERE id = '${ownDocumentId}')`, `${wanted} s`, { id: ownFile, ...ofPerson });
    await this.rows.multiply('supporting_document', `id = '${sharedDocumentId}'`, `${wanted} s`,
      { id: idSql('doc', '2 * s.seq - 1'), applicationId: idSql('app', 's.seq'), fileId: idSql('fil', `1 + (seq - 1) DIV ${each}`), ...ofPerson });
    await this.rows.multiply('supporting_document', `id = '${ownDocumentId}'`, this.facts(wanted),
      { id: idSql('doc', '2 * s.seq'), applicationId: idSql('app', 's.seq'), fileId: ownFile, requirementId: 's.requirementId', candidateId: 'c.id', accountId: 'c.accountId' });
  }

  private async pasts(wanted: string): Promise<void> {
    const ofTemplate = `applicationId = '${this.template.applicationId}'`;
    const inside = `(SELECT seq FROM ${wanted} WHERE ${status} <> 'DRAFT') s`;
    await this.rows.multiply('application_event', `${ofTemplate} AND kind = 'application.submitted'`, inside, { id: idSql('evt', 's.seq'), applicationId: idSql('app', 's.seq') });
    await this.rows.multiply('application_snapshot', ofTemplate, inside,
      { id: idSql('snp', 's.seq'), applicationId: idSql('app', 's.seq'), receiptNumber: "CONCAT('AR-', LPAD(CONV(s.seq, 10, 36), 8, '0'))" });
  }
}
