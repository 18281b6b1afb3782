import type { ProfileSnapshot } from '../../candidates/contract';
import type { LocalizedText } from '../../kernel/locale';
import type { DocumentState } from './document-acts';

export interface SnapshotDocument {
  readonly id: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly state: DocumentState;
  readonly file: { readonly id: string; readonly name: string; readonly contentType: string; readonly size: number; readonly sha256: string } | null;
}

/** All that a submission froze, readable without anything else. */
export interface SnapshotContent {
  readonly application: {
    readonly id: string;
    readonly reference: string;
    readonly number: number;
    readonly receiptNumber: string;
    readonly submittedAt: string;
  };
  readonly programme: { readonly id: string; readonly code: string; readonly title: LocalizedText };
  readonly intake: { readonly id: string; readonly name: LocalizedText; readonly returnDeadline: string; readonly timeZone: string };
  readonly candidate: { readonly id: string; readonly firstName: string; readonly lastName: string };
  readonly profile: ProfileSnapshot;
  readonly documents: readonly SnapshotDocument[];
}
