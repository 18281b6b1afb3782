import type { Reads } from '../../kernel/reads';
import type { AuthCode } from '../model/auth-code.entity';
import type { SignInFlow } from '../model/sign-in-flow.entity';

export type FlowRow = Pick<SignInFlow, 'id' | 'identifier' | 'createdAt' | 'subject' | 'accountId'>;
type LastCodeFacts = Pick<AuthCode, 'maskedAddress' | 'orderedAt' | 'tries'>;

const openFlow = `
  SELECT id, identifier, createdAt, subject, accountId FROM sign_in_flow WHERE secretHash = ? AND completedAt IS NULL AND endsAt >= ?`;

export const readFlow = (reads: Reads, secretHash: string, now: Date): Promise<FlowRow | undefined> =>
  reads.first<FlowRow>(openFlow, [secretHash, now]);

const lastCode = `
  SELECT maskedAddress, orderedAt, tries FROM auth_code WHERE flowId = ? ORDER BY orderedAt DESC, id DESC LIMIT 1`;

export const readLastCode = (reads: Reads, flowId: string): Promise<LastCodeFacts | undefined> =>
  reads.first<LastCodeFacts>(lastCode, [flowId]);
