import { useMutation, type Failure } from '@parvis/kit';
import { computed, type ComputedRef } from 'vue';

import {
  AnswerForCandidateDocument, CancelFileDocument, MarkCompleteDocument, MarkIncompleteDocument, MoveReturnDeadlineDocument, ReturnToDraftDocument,
} from '@/gql/graphql';
import type { File, FileAct } from './file-types';

export interface ActForm {
  /** Comment or reason. */
  readonly text: string | null;
  readonly deadline: string | undefined;
  readonly answer: 'ACCEPTED' | 'DECLINED';
}

/** A refusal in the words of the API, or that it is done; undefined when no answer came. */
export type ActOutcome = { readonly code: string; readonly message: string } | 'done' | undefined;

export interface FileActs {
  readonly run: (act: FileAct, file: File, form: ActForm) => Promise<ActOutcome>;
  readonly pending: ComputedRef<boolean>;
  readonly failure: ComputedRef<Failure | undefined>;
  readonly forget: () => void;
}

type Answer = { readonly id: string } | { readonly code: string; readonly message: string } | undefined;

const outcomeOf = (answer: Answer): ActOutcome => {
  if (answer === undefined) return undefined;
  return 'message' in answer ? { code: answer.code, message: answer.message } : 'done';
};

export function useFileActs(): FileActs {
  const incomplete = useMutation(MarkIncompleteDocument);
  const complete = useMutation(MarkCompleteDocument);
  const draft = useMutation(ReturnToDraftDocument);
  const deadline = useMutation(MoveReturnDeadlineDocument);
  const cancel = useMutation(CancelFileDocument);
  const answer = useMutation(AnswerForCandidateDocument);
  const all = [incomplete, complete, draft, deadline, cancel, answer];

  const senders: Readonly<Record<FileAct, (file: File, form: ActForm) => Promise<Answer>>> = {
    MARK_INCOMPLETE: async ({ id, version }, form) => (await incomplete.mutate({ id, version, comment: form.text, newReturnDeadline: form.deadline ?? null }))?.markIncomplete,
    MARK_COMPLETE: async ({ id, version }, { text }) => (await complete.mutate({ id, version, reason: text }))?.markComplete,
    RETURN_TO_DRAFT: async ({ id, version }, { text }) => (await draft.mutate({ id, version, reason: text }))?.returnToDraft,
    MOVE_RETURN_DEADLINE: async ({ id, version }, form) =>
      (form.deadline === undefined ? undefined : (await deadline.mutate({ id, version, returnDeadline: form.deadline, reason: form.text }))?.moveReturnDeadline),
    CANCEL: async ({ id, version }, { text }) => (await cancel.mutate({ id, version, reason: text }))?.cancelApplication,
    ANSWER: async ({ id, version }, form) => (await answer.mutate({ id, version, answer: form.answer, reason: form.text }))?.answerAdmission,
  };

  return {
    run: async (act, file, form) => outcomeOf(await senders[act](file, form)),
    pending: computed(() => all.some((one) => one.pending.value)),
    failure: computed(() => all.map((one) => one.failure.value).find(Boolean)),
    forget: () => all.forEach((one) => (one.failure.value = undefined)),
  };
}
