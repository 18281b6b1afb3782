import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FunctionName } from '../../kernel/viewer';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
const id = { length: 30, ...ascii } as const;

/** An admission may be contested, and a campaign compared with those before it, for this long. */
export const auditKeptYears = 5;

/**
 * Who did what, for whom, when, from where (journal). Rows are only ever added, in the transaction of the act. In production the
 * service's database account has no right to change them, and deletes only in the nightly job. Retention: five years.
 */
@Entity('audit_entry')
@Index('audit_institution', ['institutionId', 'at', 'id'])
@Index('audit_institution_kind', ['institutionId', 'kind', 'at', 'id'])
@Index('audit_centre', ['centreId', 'at', 'id'])
@Index('audit_committee', ['committeeId', 'at', 'id'])
@Index('audit_programme', ['programmeId', 'at', 'id'])
@Index('audit_actor', ['actorAccountId', 'at', 'id'])
@Index('audit_concerns', ['concernsAccountId', 'at', 'id'])
@Index('audit_subject', ['subjectId', 'at', 'id'])
@Index('audit_label', ['subjectLabel', 'at', 'id'])
export class AuditEntry {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('audit_at')
  @Column('datetime', { precision: 3 }) at!: Date;
  /** Past tense: `function.granted`. */
  @Column('varchar', { length: 60, ...ascii }) kind!: string;
  /** Null: Parvis by itself. */
  @Column('char', { ...id, nullable: true }) actorAccountId!: string | null;
  /** As it was then. */
  @Column('varchar', { length: 201, nullable: true }) actorName!: string | null;
  /** The strongest function that the actor held there at that moment. */
  @Column('varchar', { length: 20, nullable: true, ...ascii }) actorFunction!: FunctionName | null;
  @Column('char', { ...id, nullable: true }) concernsAccountId!: string | null;
  @Column('varchar', { length: 60, ...ascii }) subjectId!: string;
  @Column('varchar', { length: 200, nullable: true }) subjectLabel!: string | null;
  @Column('char', id) institutionId!: string;
  @Column('char', { ...id, nullable: true }) centreId!: string | null;
  @Column('char', { ...id, nullable: true }) committeeId!: string | null;
  @Column('char', { ...id, nullable: true }) programmeId!: string | null;
  @Column('varchar', { length: 45, nullable: true, ...ascii }) clientIp!: string | null;
  @Index('audit_request')
  @Column('varchar', { length: 40, nullable: true, ...ascii }) requestId!: string | null;
  /** The access token by which it was done, in the name of the actor; null where the actor was there. */
  @Column('char', { ...id, nullable: true }) viaTokenId!: string | null;
  @Column('varchar', { length: 1000, nullable: true }) reason!: string | null;
  @Column('json', { nullable: true }) details!: Readonly<Record<string, string | number | boolean | null>> | null;
}
