import { useConfirm, useFormOutcome, useMutation } from '@parvis/kit';
import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';

import {
  DeleteWebhookDocument, PauseWebhookDocument, ReplayWebhookDeliveryDocument, ReplayWebhookDocument, ResumeWebhookDocument, RotateWebhookSecretDocument, TestWebhookDocument,
  type TestWebhookMutation,
} from '@/gql/graphql';
import type { Webhook } from './states';

/** What is done to one webhook; after each act the page is read again. */
export function useWebhookActs(webhook: Ref<Webhook | undefined>, changed: () => void) {
  const { t } = useI18n();
  const confirm = useConfirm();
  const outcome = useFormOutcome();
  const mutations = {
    pause: useMutation(PauseWebhookDocument), resume: useMutation(ResumeWebhookDocument), rotate: useMutation(RotateWebhookSecretDocument), remove: useMutation(DeleteWebhookDocument),
    test: useMutation(TestWebhookDocument), replay: useMutation(ReplayWebhookDocument), replayOne: useMutation(ReplayWebhookDeliveryDocument),
  };
  const notice = ref('');
  const secret = ref<string>();
  const trial = ref<TestWebhookMutation['testWebhook']>();

  function begin(): { readonly id: string; readonly version: number } {
    notice.value = '';
    trial.value = undefined;
    outcome.clear();
    const { id = '', version = 0 } = webhook.value ?? {};
    return { id, version };
  }
  /** Whether it was done; also after a refusal the page shows what is true now. */
  function ended(answer: Parameters<typeof outcome.accepts>[0] | undefined, word: string): boolean {
    if (answer === undefined) return false;
    const isDone = outcome.accepts(answer);
    if (isDone) notice.value = word;
    changed();
    return isDone;
  }
  const asked = (name: 'pause' | 'rotate' | 'remove' | 'replay', danger = false): Promise<boolean> =>
    confirm({ title: t(`cockpit.webhooks.${name}.title`), text: t(`cockpit.webhooks.${name}.text`), act: t(`cockpit.webhooks.${name}.act`), danger });

  return {
    outcome, notice, secret, trial,
    pending: computed(() => Object.values(mutations).some(({ pending }) => pending.value)),
    failure: computed(() => Object.values(mutations).map(({ failure }) => failure.value).find(Boolean)),
    async pause(): Promise<void> {
      if (await asked('pause')) ended((await mutations.pause.mutate(begin()))?.pauseWebhook, t('cockpit.webhooks.pause.done'));
    },
    async resume(): Promise<void> {
      ended((await mutations.resume.mutate(begin()))?.resumeWebhook, t('cockpit.webhooks.resume.done'));
    },
    async rotate(): Promise<void> {
      if (!(await asked('rotate'))) return;
      const answer = (await mutations.rotate.mutate(begin()))?.rotateWebhookSecret;
      if (ended(answer, '') && answer?.__typename === 'WebhookSecret') secret.value = answer.secret;
    },
    async remove(): Promise<boolean> {
      return (await asked('remove', true)) && ended((await mutations.remove.mutate(begin()))?.deleteWebhook, '');
    },
    async test(): Promise<void> {
      const { id } = begin();
      trial.value = (await mutations.test.mutate({ id }))?.testWebhook;
    },
    async replay(since: string): Promise<void> {
      if (!(await asked('replay'))) return;
      const { id } = begin();
      ended((await mutations.replay.mutate({ id, since }))?.replayWebhook, t('cockpit.webhooks.replay.done'));
    },
    async replayOne(id: string): Promise<void> {
      begin();
      const answer = (await mutations.replayOne.mutate({ id }))?.replayWebhookDelivery;
      if (answer) ended({}, t('cockpit.webhooks.replayOne.done'));
    },
  };
}
