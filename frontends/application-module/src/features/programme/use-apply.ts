import { useConfirm, useMutation, type Failure } from '@parvis/kit';
import { shallowRef, type Ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';

import { CreateApplicationDocument, type CreateApplicationMutation } from '@/gql/graphql';

type Outcome = CreateApplicationMutation['createApplication'];
export type ApplyRefusal = Extract<Outcome, { message: string }>;

export interface Applying {
  readonly apply: (intakeId: string, title: string) => Promise<void>;
  /** Asks again what got no answer. */
  readonly again: () => Promise<void>;
  readonly refusal: ShallowRef<ApplyRefusal | undefined>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly pending: Ref<boolean>;
}

/** Asks, creates the application and goes to it; or says why not. */
export function useApply(): Applying {
  const { t } = useI18n();
  const router = useRouter();
  const confirm = useConfirm();
  const { mutate, pending, failure } = useMutation(CreateApplicationDocument);
  const refusal = shallowRef<ApplyRefusal>();

  let last: readonly [intakeId: string, title: string] | undefined;

  async function apply(intakeId: string, title: string): Promise<void> {
    last = [intakeId, title];
    refusal.value = undefined;
    failure.value = undefined;
    const sure = await confirm({
      title: t('application.apply.title'),
      text: t('application.apply.question', { title }),
      act: t('application.apply.yes'),
      cancel: t('application.apply.no'),
    });
    if (!sure) return;
    const outcome = (await mutate({ intakeId }))?.createApplication;
    if (!outcome) return;
    if ('message' in outcome) refusal.value = outcome;
    else await router.push(`/applications/${outcome.id}`);
  }

  const again = async (): Promise<void> => {
    if (last) await apply(...last);
  };

  return { apply, again, refusal, failure, pending };
}
