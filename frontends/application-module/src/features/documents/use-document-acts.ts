import { isUnanswered, useConfirm, useGateway, useMutation, type Failure } from '@parvis/kit';
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
  const gateway = useGateway();
  const deletion = useMutation(DeleteDocumentDocument);
  const concern = useMutation(SetNotApplicableDocument);
  const refusals = shallowReactive(new Map<string, string>());
  const pending = computed(() => deletion.pending.value || concern.pending.value);

  function words({ kind, requestId }: Failure): string {
    const todo = isUnanswered({ kind }) ? t('application.document.unanswered') : t(`kit.failure.${kind}.todo`);
    const reference = requestId ? `${t('kit.failure.reference')} ${requestId}` : '';
    return [t(`kit.failure.${kind}.title`), todo, reference].filter(Boolean).join(' ');
  }

  async function tell(documentId: string, outcome: Outcome, failure: Failure | undefined): Promise<void> {
    if (outcome) {
      if ('message' in outcome) refusals.set(documentId, outcome.message);
      return;
    }
    refusals.set(documentId, words(failure ?? { kind: 'offline' }));
    // It may have been done all the same: the line shows what is.
    await gateway().then((source) => source.refresh(), () => undefined);
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
    await tell(documentId, (await deletion.mutate({ documentId }))?.deleteDocument, deletion.failure.value);
  }

  async function setNotApplicable(documentId: string, notApplicable: boolean): Promise<void> {
    refusals.delete(documentId);
    await tell(documentId, (await concern.mutate({ documentId, notApplicable }))?.setNotApplicable, concern.failure.value);
  }

  return { remove, setNotApplicable, refusals, pending };
}
