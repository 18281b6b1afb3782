import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { idColumn, instant } from './columns';

/** Without a word for so long, somebody is gone. */
export const presenceLifetimeMs = 60_000;

/** Who of the staff looks at an application; a courtesy, never a lock. Retention: one minute; rows of the same application go with the next word, those of others within the hour. */
@Entity('application_presence')
export class Presence {
  @ForeignKey(() => Application, { name: 'application_presence_application', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) applicationId!: string;
  @PrimaryColumn(idColumn) accountId!: string;
  @Column(instant) since!: Date;
  @Column(instant) seenAt!: Date;
}
