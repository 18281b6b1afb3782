import type { Reads } from '../../kernel/reads';
import { intakeById } from '../../offer/contract';
import { requireFrom } from './require-from';

/** The application's own date, else that of its intake. */
export async function returnDeadlineOf(reads: Reads, { ownReturnDeadline, intakeId }: { readonly ownReturnDeadline: Date | null; readonly intakeId: string }): Promise<Date> {
  return ownReturnDeadline ?? requireFrom(await intakeById.batch(reads, [intakeId]), intakeId).returnDeadline;
}
