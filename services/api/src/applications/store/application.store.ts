import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { SqlValue } from '../../kernel/reads';
import { ApplicantWord, searchWords } from '../model/applicant-word.entity';
import { ApplicationEvent } from '../model/application-event.entity';
import { ApplicationSnapshot } from '../model/application-snapshot.entity';
import { Application } from '../model/application.entity';
import type { DeletedApplication } from '../model/events';
import { SnapshotFile } from '../model/snapshot-file.entity';
import { SupportingDocument } from '../model/supporting-document.entity';
import { StandingStore } from './standing.store';

const write = { mode: 'pessimistic_write' } as const;
const fileUsed = `SELECT EXISTS (SELECT 1 FROM supporting_document WHERE fileId = ?) OR EXISTS (SELECT 1 FROM application_snapshot_file WHERE fileId = ?) AS used`;

const fileInSnapshot = `SELECT EXISTS (SELECT 1 FROM application_snapshot_file f JOIN application_snapshot s ON s.id = f.snapshotId
  WHERE f.fileId = ? AND s.applicationId = ?) AS found`;

const counted = (state: string): string => `(SELECT COUNT(*) FROM supporting_document d WHERE d.applicationId = a.id AND d.state = '${state}')`;
const copies = {
  candidateName: "CONCAT(c.lastName, '  ', c.firstName)",
  effectiveReturnDeadline: 'COALESCE(a.ownReturnDeadline, i.returnDeadline)',
  missingDocuments: counted('EXPECTED'),
  refusedDocuments: counted('REFUSED'),
  uncheckedDocuments: counted('SENT'),
};
const around = 'application a JOIN candidate c ON c.id = a.candidateId JOIN intake i ON i.id = a.intakeId';
const readCopies = `SELECT ${Object.entries(copies).map(([column, from]) => `${from} AS ${column}`).join(', ')} FROM ${around} WHERE a.id = ?`;
const writeCopies = `UPDATE application SET ${Object.keys(copies).map((column) => `${column} = ?`).join(', ')}, updatedAt = UTC_TIMESTAMP(3) WHERE id = ?`;
const copyDates = `UPDATE application a JOIN intake i ON i.id = a.intakeId SET a.effectiveReturnDeadline = ${copies.effectiveReturnDeadline}, a.updatedAt = UTC_TIMESTAMP(3) WHERE a.intakeId IN (?)`;

export class ApplicationStore {
  private readonly standings: StandingStore;

  constructor(private readonly manager: EntityManager) {
    this.standings = new StandingStore(manager);
  }

  /** Everything that one candidate does to applications happens one after the other: quotas and shared documents span several of them. */
  async lockCandidate(candidateId: string): Promise<void> {
    await this.manager.query('SELECT id FROM candidate WHERE id = ? FOR UPDATE', [candidateId]);
  }

  find(id: string): Promise<Application | null> {
    return this.manager.findOneBy(Application, { id });
  }

  async lock(id: string): Promise<Application | null> {
    return this.standings.hold(await this.manager.findOne(Application, { where: { id }, lock: write }));
  }

  async lockActiveOf(candidateId: string, institutionId: string): Promise<Application[]> {
    const all = await this.manager.find(Application, { where: { candidateId, institutionId, active: true }, order: { id: 'ASC' }, lock: write });
    return all.map((application) => this.standings.hold(application));
  }

  async add(application: Application, documents: readonly SupportingDocument[]): Promise<void> {
    await this.manager.insert(Application, application);
    await this.standings.moved(undefined, application);
    if (documents.length > 0) await this.manager.insert(SupportingDocument, [...documents]);
    await this.refresh(application.id);
    await this.refreshWords(application.candidateId);
  }

  async save(application: Application): Promise<void> {
    const { id, ...columns } = application;
    const before = await this.standings.before(application);
    await this.manager.update(Application, { id }, columns);
    await this.standings.moved(before, application);
    await this.refresh(id);
  }

  /**
   * The one place where the columns that lists are read by follow what they are copied from. Read, then written: in one statement
   * the row of the intake would stay share-locked, and whoever then counts its places would wait for all who changed a file of it.
   */
  async refresh(id: string): Promise<void> {
    const [row] = await this.manager.query<Readonly<Record<string, SqlValue>>[]>(readCopies, [id]);
    if (row !== undefined) await this.manager.query(writeCopies, [...Object.keys(copies).map((column) => row[column]), id]);
  }

  /** After a change of names. */
  async refreshApplicant(candidateId: string): Promise<void> {
    for (const { id } of await this.manager.find(Application, { where: { candidateId }, select: { id: true }, order: { id: 'ASC' } })) await this.refresh(id);
    await this.refreshWords(candidateId);
  }

  /** After a change of dates: whoever changes them holds the intake anyway. */
  async followIntakes(intakeIds: readonly string[]): Promise<void> {
    if (intakeIds.length > 0) await this.manager.query(copyDates, [[...intakeIds]]);
  }

  private async refreshWords(candidateId: string): Promise<void> {
    const [named] = await this.manager.query<{ text: string }[]>("SELECT CONCAT(number, ' ', lastName, ' ', firstName) AS text FROM candidate WHERE id = ?", [candidateId]);
    await this.manager.delete(ApplicantWord, { candidateId });
    const words = searchWords(named?.text ?? '').map((word) => ({ word, candidateId }));
    if (words.length > 0) await this.manager.insert(ApplicantWord, words);
  }

  /** The newest given of each shared requirement, whatever application it was given for. */
  async sharedDocuments(candidateId: string, institutionId: string): Promise<ReadonlyMap<string, SupportingDocument>> {
    const mine = await this.manager.find(Application, { where: { candidateId, institutionId }, select: { id: true } });
    const given = await this.manager.find(SupportingDocument, {
      where: { applicationId: In(mine.map(({ id }) => id)), isShared: true, fileId: Not(IsNull()) },
      order: { fileId: 'ASC', changedAt: 'ASC' },
    });
    return new Map(given.map((document) => [document.requirementCode, document]));
  }

  findDocument(id: string): Promise<SupportingDocument | null> {
    return this.manager.findOneBy(SupportingDocument, { id });
  }

  documentsOf(applicationIds: readonly string[]): Promise<SupportingDocument[]> {
    return this.manager.find(SupportingDocument, { where: { applicationId: In([...applicationIds]) }, order: { applicationId: 'ASC', position: 'ASC', id: 'ASC' } });
  }

  async saveDocument(document: SupportingDocument): Promise<void> {
    await this.writeDocument(document);
    await this.refresh(document.applicationId);
  }

  /** Both at once: what lists are read by follows once. */
  async saveWithDocument(application: Application, document: SupportingDocument): Promise<void> {
    await this.writeDocument(document);
    await this.save(application);
  }

  private async writeDocument({ id, ...columns }: SupportingDocument): Promise<void> {
    await this.manager.update(SupportingDocument, { id }, columns);
  }

  async isFileUsed(fileId: string): Promise<boolean> {
    const [row] = await this.manager.query<{ used: number | string }[]>(fileUsed, [fileId, fileId]);
    return Number(row?.used) === 1;
  }

  async isFileInSnapshot(applicationId: string, fileId: string): Promise<boolean> {
    const [row] = await this.manager.query<{ found: number | string }[]>(fileInSnapshot, [fileId, applicationId]);
    return Number(row?.found) === 1;
  }

  async addEvent(event: ApplicationEvent): Promise<void> {
    await this.manager.insert(ApplicationEvent, event);
  }

  async addSnapshot(snapshot: ApplicationSnapshot, files: readonly SnapshotFile[]): Promise<void> {
    await this.manager.insert(ApplicationSnapshot, snapshot);
    if (files.length > 0) await this.manager.insert(SnapshotFile, [...files]);
  }

  /** All that an account applied for, in the order of its ids. */
  async lockOf(accountId: string): Promise<readonly DeletedApplication[]> {
    const all = await this.manager.find(Application, { where: { accountId }, order: { id: 'ASC' }, lock: write });
    return all.map(({ id, institutionId, centreId, candidateId, version, submittedAt }) => ({ id, institutionId, centreId, candidateId, version, wasSubmitted: submittedAt !== null }));
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.standings.gone(await this.manager.find(Application, { where: { accountId }, order: { id: 'ASC' }, lock: write }));
    await this.manager.delete(Application, { accountId });
  }
}
