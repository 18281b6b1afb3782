import { focusPageTitle, useConfirm, useMutation, type Failure } from '@parvis/kit';
import { ref, type Ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';

import type { OfferDeletionFragment } from '@/gql/graphql';

export interface Thing {
  readonly id: string;
  readonly version: number;
}

export interface Deleting {
  /** Why it stays, in the words of the API. */
  readonly refusal: Ref<string | undefined>;
  /** Of what was to go last. */
  readonly name: Ref<string>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly pending: Ref<boolean>;
  /** True once it is gone. */
  readonly remove: (thing: Thing, name: string) => Promise<boolean>;
}

/** Asks, deletes, and says what depends on the thing when it stays. */
export function useDeleting<Data>(document: Parameters<typeof useMutation<Data, Thing>>[0], answerOf: (data: Data) => OfferDeletionFragment): Deleting {
  const { t } = useI18n();
  const confirm = useConfirm();
  const { mutate, pending, failure } = useMutation(document);
  const refusal = ref<string>();
  const last = ref('');

  async function remove({ id, version }: Thing, name: string): Promise<boolean> {
    refusal.value = undefined;
    last.value = name;
    const sure = await confirm({ title: t('cockpit.offer.delete.title', { name }), text: t('cockpit.offer.delete.text'), act: t('cockpit.offer.delete.act'), danger: true });
    const data = sure ? await mutate({ id, version }) : undefined;
    if (data === undefined) return false;
    const answer = answerOf(data);
    if ('message' in answer) refusal.value = answer.message;
    const isGone = answer.__typename === 'Done';
    // Its button goes with it.
    if (isGone) focusPageTitle();
    return isGone;
  }
  return { refusal, name: last, failure, pending, remove };
}
