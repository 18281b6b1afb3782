import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';

/** What a mail about an application needs. */
export interface ApplicationFacts {
  readonly accountId: string;
  readonly reference: string;
  readonly programmeTitle: LocalizedText;
  readonly returnDeadline: Date;
  readonly timeZone: string;
  /** Of the last submission; with the number and hash of its receipt. */
  readonly submittedAt: Date | null;
  readonly receiptNumber: string | null;
  readonly sha256: string | null;
  readonly documents: readonly {
    readonly label: LocalizedText;
    readonly state: string;
    readonly fileName: string | null;
  }[];
}

/** Undefined when there is no such application, or no longer. */
export function applicationFacts(_reads: Reads, _applicationId: string): Promise<ApplicationFacts | undefined> {
  return Promise.resolve(undefined);
}
