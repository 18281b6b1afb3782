import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import type { TokenProblem } from '../use-cases/token-rules';
import type { WebhookProblem } from '../model/webhook-rules';
import { journalState, type DeliveryRow } from '../model/webhook-journal';
import type { Posted } from '../use-cases/post-event';
import type { CountedWebhook } from '../use-cases/read-webhooks';
import type { WebhookDeliveryType, WebhookTrialType, WebhookType } from './webhook.type';

type Sentence = keyof typeof fr;

export const say = catalogue<Sentence>(fr, en);

export const invalidInput = (locale: Locale, problems: readonly (WebhookProblem | TokenProblem)[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, code, values) })),
});

export const ended = (locale: Locale): RefusedType => ({ __typename: 'Refused', code: RefusalCode.TOKEN_ENDED, message: say(locale, 'TOKEN_ENDED') });

export const conflict = (locale: Locale, { currentVersion, changedAt }: { readonly currentVersion: number; readonly changedAt: Date | null }): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt });

export const presentWebhook = ({ id, name, url, kinds, centreId, state, version, previousUntil, stoppedAt, createdAt, waiting, failing, lastDeliveredAt }: CountedWebhook): WebhookType =>
  ({ __typename: 'Webhook', id, name, url, kinds, centreId, state, version, previousUntil, stoppedAt, createdAt, waiting, failing, lastDeliveredAt });

const known: ReadonlySet<string> = new Set([
  'ADDRESS_REFUSED', 'UNKNOWN_HOST', 'CONNECT_TIMEOUT', 'ANSWER_TIMEOUT', 'CONNECTION_REFUSED', 'CONNECTION_LOST', 'CERTIFICATE_REFUSED', 'REDIRECTED', 'STATUS_REFUSED',
] satisfies readonly Sentence[]);

const isKnown = (code: string): code is Sentence => known.has(code);

const problemOf = (locale: Locale, error: string | null, status: number | null): string | null =>
  error === null ? null : say(locale, isKnown(error) ? error : 'CONNECTION_LOST', { status: status ?? '' });

export const presentTrial = (locale: Locale, { status, ms, error }: Posted): WebhookTrialType =>
  ({ __typename: 'WebhookTrial', isTaken: error === null, status, durationMs: ms, problem: problemOf(locale, error, status) });

export const presentDelivery = (locale: Locale, row: DeliveryRow): WebhookDeliveryType => ({
  __typename: 'WebhookDelivery', id: row.id, eventId: row.eventId, kind: row.kind, applicationId: row.applicationId, state: journalState(row), attempts: row.attempts,
  status: row.lastStatus, durationMs: row.lastMs, problem: problemOf(locale, row.lastError, row.lastStatus), createdAt: row.createdAt,
  lastAttemptAt: row.lastAttemptAt, nextAttemptAt: row.deliveredAt === null ? row.nextAttemptAt : null, deliveredAt: row.deliveredAt,
});
