import type { Tone } from '@parvis/kit';

import type { Answer, DecisionState, DecisionType } from '@/gql/graphql';

export const typeTones: Readonly<Record<DecisionType, Tone>> = { ADMITTED: 'done', REJECTED: 'refused', WAITING_LIST: 'waiting', ON_HOLD: 'attention', PRESELECTED: 'info' };
export const stateTones: Readonly<Record<DecisionState, Tone>> = { PROPOSED: 'waiting', PUBLISHED: 'done', SUPERSEDED: 'quiet', WITHDRAWN: 'quiet' };
export const answerTones: Readonly<Record<Answer, Tone>> = { NONE: 'waiting', ACCEPTED: 'done', DECLINED: 'quiet', EXPIRED: 'quiet' };

export const types: readonly DecisionType[] = ['ADMITTED', 'REJECTED', 'WAITING_LIST', 'ON_HOLD', 'PRESELECTED'];
