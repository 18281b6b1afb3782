import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { grantsOf } from '../../people/contract';
import { candidateOfAccount } from '../store/candidate.reads';

/** Who ordered what is done later: a person, or a program by a token of theirs. */
export interface OrderedBy {
  readonly accountId: string;
  readonly tokenId: string | null;
}

/** Whoever ordered it, with the rights of the hour: of the functions that they hold now, or of the token, which reaches less far. Undefined once the token has ended. */
export async function viewerNow({ reads, tokenViewers }: Pick<Parts, 'reads' | 'tokenViewers'>, { accountId, tokenId }: OrderedBy, now: Date): Promise<PersonViewer | undefined> {
  if (tokenId !== null) return tokenViewers.find(tokenId, now);
  return { kind: 'person', accountId, sessionId: '', candidateId: (await candidateOfAccount(reads, accountId)) ?? '', grants: await grantsOf(reads, accountId, now) };
}

/** Whether somebody asks for what they ordered themselves: a person for what their tokens ordered too, a token for its own alone. */
export const isOrderedBy = ({ accountId, token }: PersonViewer, order: OrderedBy): boolean =>
  order.accountId === accountId && (token === undefined || token.id === order.tokenId);
