import { inject, provide, reactive, type InjectionKey } from 'vue';

const blank = { type: '', reasonId: '', comment: '', rank: '', appointmentAt: '', appointmentPlace: '' };

/** A proposal that somebody is writing. */
export type ProposalDraft = typeof blank;

const key: InjectionKey<ProposalDraft> = Symbol('proposal draft');

export const isBegun = (draft: ProposalDraft): boolean => Object.values(draft).some((value) => value !== '');

export const clearProposal = (draft: ProposalDraft): void => void Object.assign(draft, blank);

/** The page keeps it: whoever looks at another tab while writing finds it again. */
export function provideProposalDraft(): ProposalDraft {
  const draft = reactive({ ...blank });
  provide(key, draft);
  return draft;
}

export const useProposalDraft = (): ProposalDraft => inject(key, () => reactive({ ...blank }), true);
