import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { ApplicationStatus } from './application-status';
import { code, idColumn, instant, text } from './columns';

export enum EventActor {
  CANDIDATE = 'CANDIDATE',
  STAFF = 'STAFF',
  SYSTEM = 'SYSTEM',
}

/** One line of an application's history; only ever added. Retention: as long as its application. */
@Entity('application_event')
@Index('application_event_at', ['applicationId', 'at', 'id'])
export class ApplicationEvent {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Application, { name: 'application_event_application', onDelete: 'CASCADE' })
  @Column(idColumn) applicationId!: string;
  @Column(code(40)) kind!: string;
  /** The status after it; null when it did not move. */
  @Column({ ...code(16), nullable: true }) status!: ApplicationStatus | null;
  @Column(instant) at!: Date;
  @Column(code(16)) actor!: EventActor;
  @Column({ ...idColumn, nullable: true }) actorAccountId!: string | null;
  @Column({ ...idColumn, nullable: true }) actingForAccountId!: string | null;
  @Column({ ...idColumn, nullable: true }) documentId!: string | null;
  @Column({ ...text(1000), nullable: true }) reason!: string | null;
  @Column({ ...code(40), nullable: true }) requestId!: string | null;
}
