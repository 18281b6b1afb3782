import { fresh, type Rights } from './right';
import type { Subject } from './subject';

/** Where nobody listens, and of what never happens here: the workers have nothing to send. */
export const webhookFields = () => ({ name: fresh('Webhook'), url: 'http://127.0.0.1:9/events', kinds: ['MERGED'] });

const seen = ({ id, version }: Subject) => ({ id, version });
const named = ({ id }: Subject) => ({ id });

/** Where events go is chosen by those who administer the whole institution; others of the house are told that they may not. */
export const integrationRights: Rights = {
  apiTokens: { who: 'ADMINISTRATOR', on: 'token', select: '{ id }', lists: ({ id }) => id },
  createApiToken: {
    who: 'ADMINISTRATOR', on: 'place', whole: true, answer: 'ApiTokenMade',
    with: ({ institutionId }) => ({ institutionId, name: fresh('Token'), scopes: ['read:applications'], expiresAt: '2027-02-01T09:00:00.000Z' }),
  },
  rotateApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1 }), answer: 'ApiTokenMade' },
  updateApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1, name: 'Other', networks: [] }), answer: 'ApiToken' },
  revokeApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1 }), answer: 'ApiToken' },
  // Nothing is open in it: whoever gets through is told so, or how many are too many.
  inventCandidates: { who: 'ADMINISTRATOR', on: 'sandbox', whole: true, with: ({ institutionId }) => ({ institutionId, count: 100 }), answer: 'InvalidInput' },
  events: { who: 'ADMINISTRATOR', with: () => ({ first: 10 }), answer: 'EventConnection' },
  latestEventCursor: { who: 'ADMINISTRATOR' },
  webhooks: { who: 'ADMINISTRATOR' },
  webhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: named },
  webhookDeliveries: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: ({ id }) => ({ webhookId: id, first: 10 }) },
  createWebhook: { who: 'ADMINISTRATOR', with: webhookFields, answer: 'WebhookSecret' },
  updateWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: (subject) => ({ ...seen(subject), ...webhookFields() }), answer: 'Webhook' },
  pauseWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: seen, answer: 'Webhook' },
  resumeWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: seen, answer: 'Webhook' },
  rotateWebhookSecret: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: seen, answer: 'WebhookSecret' },
  deleteWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: seen, answer: 'Done' },
  testWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: named, answer: 'WebhookTrial' },
  replayWebhookDelivery: { who: 'ADMINISTRATOR', whole: true, on: 'delivery', with: named, answer: 'WebhookDelivery' },
  replayWebhook: { who: 'ADMINISTRATOR', whole: true, on: 'webhook', with: (subject) => ({ ...named(subject), since: '2026-11-20T00:00:00Z' }), answer: 'Webhook' },
};
