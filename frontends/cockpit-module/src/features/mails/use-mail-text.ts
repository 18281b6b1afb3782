import { useConfirm, useFormOutcome, useMutation } from '@parvis/kit';
import { computed, reactive, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';

import { ResetMailTextDocument, SaveMailTextDocument, type MailTextInUseQuery } from '@/gql/graphql';
import { useLastAct } from '../../page/use-last-act';
import { useNewestFailure } from '../../page/use-newest-failure';

export type TextInUse = MailTextInUseQuery['mailTexts'][number];
type Kept = Pick<TextInUse, 'subject' | 'body' | 'version' | 'isCustom' | 'problems'>;

function useResetQuestion(): () => Promise<boolean> {
  const { t } = useI18n();
  const confirm = useConfirm();
  return () => confirm({ title: t('cockpit.mails.reset.title'), text: t('cockpit.mails.reset.text'), act: t('cockpit.mails.reset.act'), danger: true });
}

/** What is kept, what is typed, and whether they differ. */
function useKept(text: TextInUse) {
  const kept: Ref<Kept> = ref(text);
  const form = reactive({ subject: text.subject, body: text.body });
  const notice = ref('');
  /** Somebody else saved in between; their words are then in `kept`. */
  const isOvertaken = ref(false);
  const isUnsaved = computed(() => form.subject !== kept.value.subject || form.body !== kept.value.body);

  function take(next: Kept, word: string): void {
    kept.value = next;
    form.subject = next.subject;
    form.body = next.body;
    isOvertaken.value = false;
    notice.value = word;
  }
  return { kept, form, notice, isOvertaken, isUnsaved, take };
}

/** One text under the editor's hands: what is kept, what is typed, and the ways between them. */
export function useMailText(text: TextInUse, reload: () => void) {
  const { t } = useI18n();
  const mayReset = useResetQuestion();
  const saving = useMutation(SaveMailTextDocument);
  const resetting = useMutation(ResetMailTextDocument);
  const outcome = useFormOutcome();
  const { first, again } = useLastAct();
  const { kept, form, notice, isOvertaken, isUnsaved, take } = useKept(text);
  const { event, language } = text;
  /** What was typed stays; the version, and what the other person wrote, come with the reload. */
  function overtake(): void {
    isOvertaken.value = true;
    reload();
  }

  async function save(): Promise<void> {
    notice.value = '';
    const answer = (await saving.mutate({ event, language, ...form, version: kept.value.version }))?.saveMailText;
    if (!answer || !outcome.accepts(answer)) return answer?.__typename === 'Conflict' ? overtake() : undefined;
    if (answer.__typename === 'MailText') take(answer, t('cockpit.mails.saved'));
  }

  async function reset(): Promise<void> {
    if (!(await mayReset())) return;
    notice.value = '';
    const answer = (await resetting.mutate({ event, language, version: kept.value.version }))?.resetMailText;
    if (!answer || !outcome.accepts(answer)) return answer?.__typename === 'Conflict' ? overtake() : undefined;
    if (answer.__typename === 'MailText') take(answer, t('cockpit.mails.resetDone'));
  }

  return {
    kept, form, notice, isOvertaken, isUnsaved, outcome, again,
    save: () => first(save),
    reset: () => first(reset),
    pending: computed(() => saving.pending.value || resetting.pending.value),
    failure: useNewestFailure(saving, resetting),
    renew: (next: Kept): void => void (kept.value = next),
  };
}
