import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { code, idColumn, instant } from './columns';
import type { FeedKind } from './feed-kind';

/**
 * A change that integrators are told of, ids and version only, written in the transaction of the change while the row of the
 * application is locked. Retention: 90 days.
 *
 * `insertion` is handed out before the commit, so that one who polls by it would step over a row that commits late. Readers go by
 * `position`, which `SequenceFeed` gives to rows that have been committed. Within one application insertions are in the order of
 * the commits: whoever inserts holds its row until the commit.
 */
@Entity('feed_event')
@Index('feed_event_id', ['id'], { unique: true })
@Index('feed_event_position', ['position'], { unique: true })
@Index('feed_event_institution', ['institutionId', 'position'])
@Index('feed_event_centre', ['centreId', 'position'])
@Index('feed_event_application', ['applicationId', 'insertion'])
@Index('feed_event_at', ['at', 'position'])
export class FeedEvent {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) insertion!: string;
  @Column(idColumn) id!: string;
  /** Null until it has been sequenced. */
  @Column('bigint', { unsigned: true, nullable: true }) position!: string | null;
  @Column(code(12)) kind!: FeedKind;
  @Column(idColumn) institutionId!: string;
  @Column(idColumn) centreId!: string;
  @Column(idColumn) applicationId!: string;
  @Column(idColumn) candidateId!: string;
  /** Of the application, after the change. */
  @Column('int', { unsigned: true }) version!: number;
  @Column(instant) at!: Date;
}

/** One row: the last position given, and the last one forgotten. */
@Entity('feed_head')
export class FeedHead {
  @PrimaryColumn('tinyint', { unsigned: true }) id!: number;
  @Column('bigint', { unsigned: true }) position!: string;
  @Column('bigint', { unsigned: true }) forgotten!: string;
}
