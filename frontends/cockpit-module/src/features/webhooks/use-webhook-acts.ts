import { useConfirm, useFormOutcome, useMutation, type Answer } from '@parvis/kit';
import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';

import {
  DeleteWebhookDocument, PauseWebhookDocument, ReplayWebhookDeliveryDocument, ReplayWebhookDocument, ResumeWebhookDocument, RotateWebhookSecretDocument, TestWebhookDocument,
  type TestWebhookMutation,
} from '@/gql/graphql';
import { useNewestFailure } from '../../page/use-newest-failure';
import type { Webhook } from './states';

function useMutations() {
  const all = {
    pause: useMutation(PauseWebhookDocument), resume: useMutation(ResumeWebhookDocument), rotate: useMutation(RotateWebhookSecretDocument), remove: useMutation(DeleteWebhookDocument),
    test: useMutation(TestWebhookDocument), replay: useMutation(ReplayWebhookDocument), replayOne: useMutation(ReplayWebhookDeliveryDocument),
  };
  return {
    ...all,
    pending: computed(() => Object.values(all).some(({ pending }) => pending.value)),
    failure: useNewestFailure(...Object.values(all)),
  };
}

/** What the last act came to: a word, a new key, the answer to a test, or a refusal. */
function useSigns(changed: () => void) {
  const outcome = useFormOutcome();
  const notice = ref('');
  const secret = ref<string>();
  const trial = ref<TestWebhookMutation['testWebhook']>();

  function begin(): void {
    notice.value = '';
    trial.value = undefined;
    outcome.clear();
  }
  /** Whether it was done; also after a refusal the page shows what is true now. What is gone is not read again. */
  function ended(answer: Answer | undefined, word: string, isGone = false): boolean {
    if (answer === undefined) return false;
    const isDone = outcome.accepts(answer);
    if (isDone) notice.value = word;
    if (!isDone || !isGone) changed();
    return isDone;
  }
  return { outcome, notice, secret, trial, begin, ended };
}

function useQuestions() {
  const { t } = useI18n();
  const confirm = useConfirm();
  return (name: 'pause' | 'rotate' | 'remove' | 'replay', danger = false): Promise<boolean> =>
    confirm({ title: t(`cockpit.webhooks.${name}.title`), text: t(`cockpit.webhooks.${name}.text`), act: t(`cockpit.webhooks.${name}.act`), danger });
}

type Steps = { readonly seen: () => { readonly id: string }; readonly when: () => 'done' | 'later'; readonly ended: ReturnType<typeof useSigns>['ended'] };

/** Events that leave when asked for: a test, one again, or all since. */
function useSending({ seen, when, ended }: Steps, { trial }: Pick<ReturnType<typeof useSigns>, 'trial'>, mutations: Pick<ReturnType<typeof useMutations>, 'test' | 'replay' | 'replayOne'>) {
  const { t } = useI18n();
  const asked = useQuestions();

  async function test(): Promise<void> {
    const { id } = seen();
    trial.value = (await mutations.test.mutate({ id }))?.testWebhook;
  }
  async function replay(since: string): Promise<void> {
    if (!(await asked('replay'))) return;
    const { id } = seen();
    ended((await mutations.replay.mutate({ id, since }))?.replayWebhook, t(`cockpit.webhooks.replay.${when()}`));
  }
  async function replayOne(id: string): Promise<void> {
    seen();
    const answer = (await mutations.replayOne.mutate({ id }))?.replayWebhookDelivery;
    if (answer) ended({}, t(`cockpit.webhooks.replayOne.${when()}`));
  }
  return { test, replay, replayOne };
}

/** What is done to one webhook; after each act the page is read again. */
export function useWebhookActs(webhook: Ref<Webhook | undefined>, changed: () => void) {
  const { t } = useI18n();
  const asked = useQuestions();
  const { pending, failure, ...mutations } = useMutations();
  const { begin, ended, ...signs } = useSigns(changed);

  function seen(): { readonly id: string; readonly version: number } {
    begin();
    const { id = '', version = 0 } = webhook.value ?? {};
    return { id, version };
  }
  /** Nothing leaves before it is resumed. */
  const when = () => (webhook.value?.state === 'ACTIVE' ? 'done' : 'later');
  async function pause(): Promise<void> {
    if (await asked('pause')) ended((await mutations.pause.mutate(seen()))?.pauseWebhook, t('cockpit.webhooks.pause.done'));
  }
  async function resume(): Promise<void> {
    ended((await mutations.resume.mutate(seen()))?.resumeWebhook, t('cockpit.webhooks.resume.done'));
  }
  async function rotate(): Promise<void> {
    if (!(await asked('rotate'))) return;
    const answer = (await mutations.rotate.mutate(seen()))?.rotateWebhookSecret;
    if (ended(answer, '') && answer?.__typename === 'WebhookSecret') signs.secret.value = answer.secret;
  }
  const remove = async (): Promise<boolean> => (await asked('remove', true)) && ended((await mutations.remove.mutate(seen()))?.deleteWebhook, '', true);
  return { ...signs, pending, failure, pause, resume, rotate, remove, ...useSending({ seen, when, ended }, signs, mutations) };
}
