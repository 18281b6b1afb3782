import { LessThan, type EntityManager } from 'typeorm';
import type { Reads } from '../../kernel/reads';
import { ScheduleRun } from '../model/schedule-run.entity';

export class ScheduleRunStore {
  constructor(private readonly manager: EntityManager) {}

  async isKnown(reads: Reads, name: string): Promise<boolean> {
    return (await reads.first('SELECT 1 FROM schedule_run WHERE name = ? LIMIT 1', [name])) !== undefined;
  }

  /** True for the first who takes this tick. */
  async claim(name: string, scheduledAt: Date, claimedAt: Date): Promise<boolean> {
    const result: { readonly affectedRows: number } = await this.manager.query('INSERT IGNORE INTO schedule_run (name, scheduledAt, claimedAt) VALUES (?, ?, ?)', [
      name, scheduledAt, claimedAt,
    ]);
    return result.affectedRows === 1;
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.manager.delete(ScheduleRun, { scheduledAt: LessThan(instant) });
  }
}
