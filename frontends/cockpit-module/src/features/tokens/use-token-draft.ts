import { reactive } from 'vue';

import type { TokenFactsFragment } from '@/gql/graphql';
import { useOvertaking, type Overtaking } from '../../drafts/use-overtaking';
import { networksIn } from './scopes';

export interface TokenDraft {
  name: string;
  /** One a line. */
  networks: string;
}

const draftOf = ({ name, networks }: Pick<TokenFactsFragment, 'name' | 'networks'>): TokenDraft => ({ name, networks: networks.join('\n') });

/** What is typed over a token. */
export function useTokenDraft(token: () => TokenFactsFragment): Overtaking<TokenDraft> & { readonly draft: TokenDraft } {
  const draft: TokenDraft = reactive(draftOf(token()));
  const sent = (): TokenDraft => draftOf({ name: draft.name, networks: networksIn(draft.networks) });
  return { draft, ...useOvertaking(draft, { fields: ['name', 'networks'], saved: () => draftOf(token()), sent }) };
}
