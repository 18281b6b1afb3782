import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, count, hash, idColumn, instant } from './columns';
import { windowAfter } from './upload-window';

/** Leave to send one file for one document. Retention: a day after it has served or ended. */
@Entity('upload_ticket')
@Index('upload_ticket_secret', ['secretHash'], { unique: true })
@Index('upload_ticket_account', ['accountId', 'expiresAt'])
@Index('upload_ticket_expiry', ['expiresAt'])
@Index('upload_ticket_key', ['vaultKey'])
export class UploadTicket {
  @PrimaryColumn(idColumn) id!: string;
  @Column(hash) secretHash!: string;
  @Column(idColumn) accountId!: string;
  @Column(idColumn) candidateId!: string;
  @Column(idColumn) documentId!: string;
  @Column('varchar', { length: 255 }) fileName!: string;
  @Column(code(40)) contentType!: string;
  @Column(count) maxBytes!: number;
  @Column(instant) createdAt!: Date;
  @Column(instant) expiresAt!: Date;
  @Column({ ...instant, nullable: true }) firstByteAt!: Date | null;
  @Column({ ...instant, nullable: true }) receivedAt!: Date | null;
  @Column({ ...code(80), nullable: true }) vaultKey!: string | null;
  @Column({ ...count, nullable: true }) size!: number | null;
  @Column({ ...hash, nullable: true }) sha256!: string | null;
  @Column({ ...count, nullable: true }) pages!: number | null;
  @Column({ ...idColumn, nullable: true }) fileId!: string | null;

  /** Whether bytes may still come: the first in time, the rest soon after it. */
  mayReceive(now: Date): boolean {
    return this.receivedAt === null && now <= this.endsAt;
  }

  mayBind(now: Date): boolean {
    return this.receivedAt !== null && this.fileId === null && now <= this.endsAt;
  }

  private get endsAt(): Date {
    return this.firstByteAt === null ? this.expiresAt : windowAfter(this.firstByteAt);
  }
}
