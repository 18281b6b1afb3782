import { computed, reactive, watch, type ComputedRef } from 'vue';

import type { TokenFactsFragment } from '@/gql/graphql';
import { networksIn } from './scopes';

const fields = ['name', 'networks'] as const;

export interface TokenDraft {
  readonly name: string;
  /** One a line. */
  readonly networks: string;
}

export interface TokenDrafting {
  readonly draft: { -readonly [Field in keyof TokenDraft]: TokenDraft[Field] };
  readonly isDirty: ComputedRef<boolean>;
  /** Typed here and saved otherwise by somebody else meanwhile: what is saved now, by field. */
  readonly theirs: ComputedRef<Partial<TokenDraft>>;
}

const draftOf = ({ name, networks }: Pick<TokenFactsFragment, 'name' | 'networks'>): TokenDraft => ({ name, networks: networks.join('\n') });

/** What is typed over a token: a field that nobody touched here follows what somebody else saves. */
export function useTokenDraft(token: () => TokenFactsFragment): TokenDrafting {
  const draft = reactive({ ...draftOf(token()) });
  const base = reactive({ ...draftOf(token()) });
  const saved = computed(() => draftOf(token()));
  const typed = computed(() => draftOf({ name: draft.name, networks: networksIn(draft.networks) }));

  watch(saved, (now) => {
    for (const field of fields.filter((one) => typed.value[one] === base[one])) draft[field] = base[field] = now[field];
  });
  const differs = (field: keyof TokenDraft): boolean => typed.value[field] !== saved.value[field];
  return {
    draft,
    isDirty: computed(() => fields.some(differs)),
    theirs: computed(() => Object.fromEntries(fields.filter((field) => differs(field) && saved.value[field] !== base[field]).map((field) => [field, saved.value[field]]))),
  };
}
