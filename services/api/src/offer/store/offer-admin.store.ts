import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { padded, placeholders } from '../../kernel/reads';
import { indexedWords } from '../model/search-words';
import { Programme } from '../model/programme.entity';
import { ProgrammeWord } from '../model/programme-word.entity';

/** What every row that administrators change has. */
export interface Versioned {
  id: string;
  version: number;
}

interface WordRow {
  readonly id: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly keywords: string | readonly string[];
  readonly code: string;
  readonly centreCode: string;
  readonly centreFr: string;
  readonly centreEn: string;
}

const wordsSql = (marks: string): string => `SELECT p.id, p.titleFr, p.titleEn, p.keywords, p.code, c.code AS centreCode, c.nameFr AS centreFr, c.nameEn AS centreEn
  FROM programme p JOIN admission_centre c ON c.id = p.centreId WHERE p.id IN (${marks})`;

/** Single rows of the offer, held until the commit. */
export class OfferAdminStore {
  constructor(private readonly manager: EntityManager) {}

  lock<Row extends Versioned>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  find<Row extends Versioned>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row[]> {
    return this.manager.findBy(entity, where);
  }

  count<Row extends Versioned>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<number> {
    return this.manager.countBy(entity, where);
  }

  async add<Row extends Versioned>(entity: EntityTarget<Row>, ...rows: QueryDeepPartialEntity<Row>[]): Promise<void> {
    if (rows.length > 0) await this.manager.insert(entity, rows);
  }

  /** Only while the row is locked; the next version is answered. */
  async change<Row extends Versioned>(entity: EntityTarget<Row>, row: Row, columns: QueryDeepPartialEntity<Row>): Promise<number> {
    const version = row.version + 1;
    await this.manager.createQueryBuilder().update(entity).set(columns).where('id = :id', { id: row.id }).execute();
    await this.manager.query(`UPDATE ${this.table(entity)} SET version = ? WHERE id = ?`, [version, row.id]);
    return version;
  }

  async remove<Row extends Versioned>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<void> {
    await this.manager.delete(entity, where);
  }

  /** A place in a list is nobody's text: the version stays. */
  async place(entity: EntityTarget<Versioned>, id: string, position: number): Promise<void> {
    await this.manager.query(`UPDATE ${this.table(entity)} SET position = ? WHERE id = ?`, [position, id]);
  }

  /** The last place of a list, so that what is new comes after it. */
  async lastPosition(table: 'admission_centre' | 'document_requirement', owner: 'institutionId' | 'scope', id: string, institutionId: string): Promise<number> {
    const [row] = await this.manager.query<{ last: number | null }[]>(`SELECT MAX(position) AS last FROM ${table} WHERE ${owner} = ? AND institutionId = ?`, [id, institutionId]);
    return Number(row?.last ?? 0);
  }

  async programmesOf(centreId: string): Promise<string[]> {
    return (await this.manager.find(Programme, { where: { centreId }, select: { id: true } })).map(({ id }) => id);
  }

  /** The catalogue finds programmes under what they are called now. */
  async rebuildWords(programmeIds: readonly string[]): Promise<void> {
    if (programmeIds.length === 0) return;
    const rows = await this.manager.query<WordRow[]>(wordsSql(placeholders(programmeIds.length)), padded(programmeIds));
    const words = rows.flatMap((row) => wordsOf(row).map((word) => ({ programmeId: row.id, word })));
    await this.manager.delete(ProgrammeWord, { programmeId: In([...programmeIds]) });
    if (words.length > 0) await this.manager.insert(ProgrammeWord, words);
  }

  private table<Row extends Versioned>(entity: EntityTarget<Row>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }
}

function wordsOf({ titleFr, titleEn, keywords, code, centreCode, centreFr, centreEn }: WordRow): string[] {
  const listed: unknown = typeof keywords === 'string' ? JSON.parse(keywords) : keywords;
  const typed = Array.isArray(listed) ? listed.map(String) : [];
  return indexedWords(titleFr, titleEn, ...typed, code, centreCode, centreFr, centreEn);
}
