import type { EntityManager } from 'typeorm';

export interface CountedDay {
  readonly campaignId: string;
  readonly day: string;
  readonly from: Date;
  readonly until: Date;
}

/** Whoever has gone since was counted all the same: a number never gets smaller. */
const keep = `INSERT INTO submission_day (intakeId, day, submissions)
  SELECT a.intakeId, ?, COUNT(*) FROM application_snapshot s FORCE INDEX (application_snapshot_taken)
    STRAIGHT_JOIN application a ON a.id = s.applicationId STRAIGHT_JOIN intake k ON k.id = a.intakeId
  WHERE s.number = 1 AND s.takenAt >= ? AND s.takenAt < ? AND k.campaignId = ? GROUP BY a.intakeId
  ON DUPLICATE KEY UPDATE submissions = GREATEST(submissions, VALUES(submissions))`;

export class SubmissionDayStore {
  constructor(private readonly manager: EntityManager) {}

  async keep({ campaignId, day, from, until }: CountedDay): Promise<void> {
    await this.manager.query(keep, [day, from, until, campaignId]);
  }
}
