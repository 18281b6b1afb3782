import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity';
import { ascii, id, instant, maybeInstant } from './columns';

export enum AddressPurpose {
  /** May receive codes and reset links. */
  SIGN_IN = 'SIGN_IN',
  NOTIFY = 'NOTIFY',
  PARENT = 'PARENT',
}

/** An address of an account, with what it may be used for. Retention: as long as the account. */
@Entity('email_address')
export class EmailAddress {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('email_address_account')
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'email_address_of_account' })
  @Column('char', id) accountId!: string;
  @Column('varchar', { length: 254 }) address!: string;
  /** What is compared: josé@ and jose@ are two people, A@ and a@ are one. */
  @Index('email_address_folded', { unique: true })
  @Column({ type: 'varchar', length: 254, charset: 'utf8mb4', collation: 'utf8mb4_bin' }) folded!: string;
  @Column('varchar', { length: 16, ...ascii }) purpose!: AddressPurpose;
  @Column('boolean') isPrimary!: boolean;
  @Column('datetime', instant) createdAt!: Date;
  @Column('datetime', maybeInstant) verifiedAt!: Date | null;
}
