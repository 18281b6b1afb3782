import { useConfirm, useMutation } from '@parvis/kit';
import { computed, shallowReactive, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

import { DeleteDocumentDocument, SetNotApplicableDocument } from '@/gql/graphql';

export interface DocumentActing {
  readonly remove: (documentId: string, label: string) => Promise<void>;
  readonly setNotApplicable: (documentId: string, notApplicable: boolean) => Promise<void>;
  /** Why the last act on a document was not done, by document. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly pending: ComputedRef<boolean>;
}

type Outcome = { readonly message: string } | { readonly document: { readonly id: string } } | undefined;

export function useDocumentActs(): DocumentActing {
  const { t } = useI18n();
  const confirm = useConfirm();
  const deletion = useMutation(DeleteDocumentDocument);
  const concern = useMutation(SetNotApplicableDocument);
  const refusals = shallowReactive(new Map<string, string>());
  const pending = computed(() => deletion.pending.value || concern.pending.value);

  function tell(documentId: string, outcome: Outcome): void {
    if (!outcome) refusals.set(documentId, t('application.document.notDone'));
    else if ('message' in outcome) refusals.set(documentId, outcome.message);
  }

  async function remove(documentId: string, label: string): Promise<void> {
    const sure = await confirm({
      title: t('application.document.deleteTitle'),
      text: t('application.document.deleteText', { label }),
      act: t('application.document.act.delete'),
      danger: true,
    });
    if (!sure) return;
    refusals.delete(documentId);
    tell(documentId, (await deletion.mutate({ documentId }))?.deleteDocument);
  }

  async function setNotApplicable(documentId: string, notApplicable: boolean): Promise<void> {
    refusals.delete(documentId);
    tell(documentId, (await concern.mutate({ documentId, notApplicable }))?.setNotApplicable);
  }

  return { remove, setNotApplicable, refusals, pending };
}
