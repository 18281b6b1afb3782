import { type ProfileSection } from '../../candidates/contract';
import type { LocalizedText } from '../../kernel/locale';
import { ApplicationStatus } from './application-status';
import { DocumentState } from './document-acts';

/** Something that stands between a file and its submission. */
export type Blocker =
  | { readonly code: 'DEADLINE_PASSED' }
  | { readonly code: 'DOCUMENT_MISSING' | 'DOCUMENT_REFUSED' | 'DOCUMENT_SCANNING'; readonly documentId: string; readonly label: LocalizedText }
  | { readonly code: 'SECTION_INCOMPLETE'; readonly section: ProfileSection };

export interface DocumentToSubmit {
  readonly id: string;
  readonly state: DocumentState;
  readonly label: LocalizedText;
  /** Of its file; null without one. */
  readonly scan: 'PENDING' | 'CLEAN' | 'INFECTED' | null;
}

export interface SectionToSubmit {
  readonly section: ProfileSection;
  readonly isComplete: boolean;
}

export const sectionBlockers = (sections: readonly SectionToSubmit[]): Blocker[] =>
  sections.filter(({ isComplete }) => !isComplete).map(({ section }) => ({ code: 'SECTION_INCOMPLETE', section }));

export function documentBlockers(documents: readonly DocumentToSubmit[]): Blocker[] {
  return documents.flatMap((document): Blocker[] => {
    const code = whatIsWrong(document);
    return code === undefined ? [] : [{ code, documentId: document.id, label: document.label }];
  });
}

function whatIsWrong({ state, scan }: DocumentToSubmit): 'DOCUMENT_MISSING' | 'DOCUMENT_REFUSED' | 'DOCUMENT_SCANNING' | undefined {
  if (state === DocumentState.EXPECTED) return 'DOCUMENT_MISSING';
  if (state === DocumentState.REFUSED || scan === 'INFECTED') return 'DOCUMENT_REFUSED';
  return scan === 'PENDING' ? 'DOCUMENT_SCANNING' : undefined;
}

export interface SubmissionCase {
  readonly status: ApplicationStatus;
  readonly now: Date;
  readonly returnDeadline: Date;
  readonly documents: readonly DocumentToSubmit[];
  readonly sections: readonly SectionToSubmit[];
}

/** All that blocks a submission now; nothing for a file that waits for no submission. */
export function blockersOf({ status, now, returnDeadline, documents, sections }: SubmissionCase): Blocker[] {
  if (!isEditable(status)) return [];
  const late: Blocker[] = now > returnDeadline ? [{ code: 'DEADLINE_PASSED' }] : [];
  return [...late, ...sectionBlockers(sections), ...documentBlockers(documents)];
}

export const isEditable = (status: ApplicationStatus): boolean => status === ApplicationStatus.DRAFT || status === ApplicationStatus.INCOMPLETE;
