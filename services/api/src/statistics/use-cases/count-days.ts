import type { Clock } from '../../kernel/clock';
import { institutionTime } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { dayOf, startOf } from '../model/calendar-days';
import { dayAfter, daysBetween, longest } from '../model/day-line';
import { campaignsUnderway, type Underway } from '../store/campaign.reads';
import { lastKeptDay } from '../store/submission-days.reads';
import { SubmissionDayStore } from '../store/submission-day.store';

/** The days that are over, of the campaigns under way, are counted and kept, from the first to the last: new ones every hour, all of them every night. */
export class CountDays {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute({ again }: { readonly again: boolean }): Promise<void> {
    for (const campaign of await campaignsUnderway(this.reads)) {
      const last = again ? null : await lastKeptDay(this.reads, campaign.campaignId);
      for (const day of this.overDays(campaign)) if (last === null || day > last) await this.keep(campaign, day);
    }
  }

  private overDays({ institutionId, opensAt, timeZone }: Underway): readonly string[] {
    const first = dayOf(opensAt, timeZone);
    const count = daysBetween(first, dayOf(institutionTime(this.clock.now(), institutionId), timeZone));
    return Array.from({ length: Math.min(longest, Math.max(0, count)) }, (_, number) => dayAfter(first, number));
  }

  private keep({ campaignId, timeZone }: Underway, day: string): Promise<void> {
    const counted = { campaignId, day, from: startOf(day, timeZone), until: startOf(dayAfter(day, 1), timeZone) };
    return this.transactions.run((tx) => new SubmissionDayStore(tx.manager).keep(counted));
  }
}
