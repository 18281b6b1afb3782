import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

export interface Question {
  readonly title: string;
  /** What will happen, one paragraph a line. */
  readonly text: string | readonly string[];
  /** The verb of the act. */
  readonly act: string;
  readonly cancel?: string | undefined;
  readonly danger?: boolean | undefined;
}

export interface PendingQuestion extends Question {
  readonly answer: (yes: boolean) => void;
}

/** The question on screen; the shell shows it with PConfirm. */
export type Confirmations = ShallowRef<PendingQuestion | undefined>;

export const ConfirmKey: InjectionKey<Confirmations> = Symbol.for('parvis.confirm');

export const createConfirmations = (): Confirmations => shallowRef<PendingQuestion>();

/** A question before another one takes its place: the former is answered with no. */
export const ask = (current: Confirmations, question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    current.value?.answer(false);
    current.value = {
      ...question,
      answer: (yes) => {
        current.value = undefined;
        resolve(yes);
      },
    };
  });

/** `if (await confirm({ title, text, act })) …` */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const current = inject(ConfirmKey);
  if (!current) throw new Error('useConfirm: no PConfirm above');
  return (question) => ask(current, question);
}
