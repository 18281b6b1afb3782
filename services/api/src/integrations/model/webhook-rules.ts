import type { Problem } from '../../kernel/refusal';

/** Of an institution: each is handed every event. */
export const mostWebhooks = 50;

export interface WebhookDraft {
  readonly name: string;
  readonly url: string;
}

export interface WebhookProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'ONE_LINE' | 'NOT_AN_ADDRESS' | 'NOT_PUBLIC' | 'UNKNOWN_HOST' | 'NOT_A_DATE' | 'TOO_MANY_WEBHOOKS';
}

const missing = (field: string, text: string): readonly WebhookProblem[] => (text === '' ? [{ field, code: 'REQUIRED' }] : []);
const tooLong = (field: string, text: string, max: number): readonly WebhookProblem[] => (text.length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : []);
const severalLines = (field: string, text: string): readonly WebhookProblem[] => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? [{ field, code: 'ONE_LINE' }] : []);

export const webhookProblems = ({ name, url }: WebhookDraft): readonly WebhookProblem[] => [
  ...missing('name', name), ...tooLong('name', name, 100), ...severalLines('name', name),
  ...missing('url', url), ...tooLong('url', url, 500), ...(url === '' || isAddress(url) ? [] : [{ field: 'url', code: 'NOT_AN_ADDRESS' } as const]),
];

/** Printable ASCII only: another way to write a host is not an address that anybody can check by eye. */
const isAddress = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/i.test(url) && URL.canParse(url);
