import { useMutation, type Failure } from '@parvis/kit';
import { shallowRef, type Ref, type ShallowRef } from 'vue';

import { JudgeDocumentDocument } from '@/gql/graphql';
import type { File, FileDocument } from './file-types';

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface Verdicts {
  /** True when it is done. */
  readonly judge: (file: File, document: FileDocument, verdict: 'ACCEPTED' | 'REFUSED', comment: string | null) => Promise<boolean>;
  readonly refusal: ShallowRef<Refusal | undefined>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly pending: Ref<boolean>;
  readonly forget: () => void;
}

/** Verdicts on documents, one at a time. */
export function useVerdicts(): Verdicts {
  const { mutate, pending, failure } = useMutation(JudgeDocumentDocument);
  const refusal = shallowRef<Refusal>();

  function forget(): void {
    refusal.value = undefined;
    failure.value = undefined;
  }

  async function judge({ version }: File, { id }: FileDocument, verdict: 'ACCEPTED' | 'REFUSED', comment: string | null): Promise<boolean> {
    forget();
    const answer = (await mutate({ documentId: id, version, verdict, comment }))?.judgeDocument;
    if (answer && 'message' in answer) refusal.value = answer;
    return answer !== undefined && !('message' in answer);
  }

  return { judge, refusal, failure, pending, forget };
}
