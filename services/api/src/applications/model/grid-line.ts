import type { LocalizedText } from '../../kernel/locale';
import type { ApplicationView } from './application-view';
import { ApplicationStatus } from './application-status';

export interface TagView {
  readonly id: string;
  readonly institutionId: string;
  readonly label: LocalizedText;
  readonly tone: TagTone;
  readonly version: number;
}

/** Tones of the kit, with their shapes. */
export const tagTones = ['quiet', 'info', 'waiting', 'done', 'attention', 'refused'] as const;
export type TagTone = (typeof tagTones)[number];

/** An application with the names around it, as one line of a list or an export. */
export interface GridLine {
  readonly view: ApplicationView;
  readonly candidate: { readonly number: string; readonly firstName: string; readonly lastName: string };
  readonly programme: { readonly code: string; readonly title: LocalizedText };
  readonly intake: { readonly name: LocalizedText };
  readonly centre: { readonly name: LocalizedText };
  readonly committee: { readonly name: LocalizedText };
  readonly tags: readonly TagView[];
}

const dayMs = 86_400_000;
const waiting: readonly ApplicationStatus[] = [ApplicationStatus.SUBMITTED, ApplicationStatus.COMPLETE];

/** Whole days since it was handed in, as long as the institution owes an answer. */
export function daysWaiting({ status, submittedAt, publishedDecision }: Pick<ApplicationView, 'status' | 'submittedAt' | 'publishedDecision'>, now: Date): number | null {
  if (submittedAt === null || publishedDecision !== null || !waiting.includes(status)) return null;
  return Math.max(0, Math.floor((now.getTime() - submittedAt.getTime()) / dayMs));
}

/** Staff know that a draft is there, not how far it is. */
export const countInside = ({ submittedAt }: Pick<ApplicationView, 'submittedAt'>, count: number): number | null => (submittedAt === null ? null : count);
