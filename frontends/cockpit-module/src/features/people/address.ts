import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

import type { AssignmentState, FunctionName, PersonFilter, PersonOrder } from '@/gql/graphql';

export const functions: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
export const states: readonly AssignmentState[] = ['CURRENT', 'FUTURE', 'ENDED'];

/** What the list of people shows; the address says it all. */
export interface View {
  readonly text: string;
  readonly functions: readonly FunctionName[];
  readonly state: AssignmentState | '';
  readonly order: PersonOrder;
  readonly after: string;
}

type Value = LocationQueryValue | LocationQueryValue[] | undefined;

const all = (value: Value): readonly string[] => [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const one = (value: Value): string => all(value)[0] ?? '';

export const readView = (query: LocationQuery): View => ({
  text: one(query['text']),
  functions: functions.filter((name) => all(query['function']).includes(name)),
  state: states.find((state) => state === one(query['state'])) ?? '',
  order: one(query['order']) === 'NAME_DESC' ? 'NAME_DESC' : 'NAME_ASC',
  after: one(query['after']),
});

export const writeView = ({ text, functions: chosen, state, order, after }: View): LocationQueryRaw => ({
  ...(text && { text }),
  ...(chosen.length > 0 && { function: [...chosen] }),
  ...(state && { state }),
  ...(order !== 'NAME_ASC' && { order }),
  ...(after && { after }),
});

export const filterOf = ({ text, functions: chosen, state }: View): PersonFilter => ({
  ...(text.trim() && { text: text.trim() }),
  ...(chosen.length > 0 && { functions: [...chosen] }),
  ...(state && { state }),
});

export const isNarrowed = ({ text, functions: chosen, state }: View): boolean => Boolean(text || state) || chosen.length > 0;
