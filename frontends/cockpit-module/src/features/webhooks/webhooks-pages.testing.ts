import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { RouterView } from 'vue-router';

import module from '../../module';
import WebhookPage from './WebhookPage.vue';
import WebhooksPage from './WebhooksPage.vue';

export const webhook = (change = {}) => ({
  __typename: 'Webhook', id: 'whk_1', name: 'Scolarité', url: 'https://scolarite.exemple.test/evenements', kinds: [], centreId: null, state: 'ACTIVE', version: 3,
  previousUntil: null, stoppedAt: null, waiting: 0, failing: 0, lastDeliveredAt: null, ...change,
});
const delivery = (change = {}) => ({
  id: 'whd_1', eventId: 'fev_1', kind: 'DECIDED', applicationId: 'app_1', state: 'FAILING', attempts: 2, status: 500, durationMs: 12,
  problem: 'Le serveur a répondu 500 au lieu de 200 à 299.', createdAt: '2027-03-02T10:00:00.000Z', lastAttemptAt: '2027-03-02T10:00:05.000Z', nextAttemptAt: '2027-03-02T10:00:35.000Z', ...change,
});
export const answers = (one = webhook(), more = {}) => ({
  Webhooks: { webhooks: [one] }, Webhook: { webhook: one }, WebhookCentres: { offerCentres: [] },
  WebhookDeliveries: { webhookDeliveries: { edges: [{ node: delivery() }], pageInfo: { hasNextPage: false, endCursor: null } } }, ...more,
});
const routes = [{ path: '/cockpit/webhooks', component: WebhooksPage }, { path: '/cockpit/webhooks/:id', component: WebhookPage }];
export const list = (more = {}) => mountScreen(RouterView, { messages: module.messages, answers: answers(webhook({ failing: 2 }), more), routes, path: '/cockpit/webhooks' });
export const page = (one = webhook(), more = {}) =>
  mountScreen(RouterView, { messages: module.messages, answers: answers(one, more), routes, path: '/cockpit/webhooks/whk_1' });
type Screen = Awaited<ReturnType<typeof list>>;
export const press = async ({ view }: Pick<Screen, 'view'>, label: string) => {
  await view.findAll('button').find((one) => one.text() === label)?.trigger('click');
  await flushPromises();
};
