import type { ProfileSection } from './profile-section';

/** One thing that a section still needs; `code` names the sentence, `entryId` the entry of a list section. */
export interface MissingField {
  readonly field: string;
  readonly code: string;
  readonly entryId: string | null;
}

/** How far a section is. A section is complete when nothing is missing, or when the candidate declared that there is nothing to say. */
export interface SectionSummary {
  readonly section: ProfileSection;
  readonly isComplete: boolean;
  readonly isDeclaredEmpty: boolean;
  readonly missing: readonly MissingField[];
  readonly version: number;
  readonly savedAt: Date | null;
}
