import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, instant } from './columns';

/** Every candidate number ever given, so that none is given twice. Retention: for ever; nothing in it tells whose it was. */
@Entity('issued_login')
export class IssuedLogin {
  @PrimaryColumn('char', { length: 8, ...ascii }) login!: string;
  @Column('datetime', instant) issuedAt!: Date;
}
