import type { Locale } from '../../kernel/locale';
import type { AuthCode } from './auth-code.entity';

/** What is shown of an account. */
export interface AccountFacts {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Locale;
  readonly address: string;
  readonly createdAt: Date;
}

/** What is shown of a code. */
export type CodeFacts = Pick<
  AuthCode,
  'id' | 'purpose' | 'channel' | 'maskedAddress' | 'orderedAt' | 'expiresAt' | 'tries' | 'usedAt' | 'replacedAt' | 'sentAt'
>;
