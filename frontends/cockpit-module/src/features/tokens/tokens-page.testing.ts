import { mountScreen } from '@parvis/kit/testing';
import { h } from 'vue';
import { RouterLink, RouterView } from 'vue-router';

import module from '../../module';
import TokensPage from './TokensPage.vue';

export const token = (change = {}) => ({
  __typename: 'ApiToken', id: 'tok_1', name: 'Scolarité', state: 'ACTIVE', scopes: ['read:applications'], networks: [], centreName: null, createdAt: '2027-03-02T10:00:00.000Z',
  createdByName: 'Robin Delorme', expiresAt: '2027-06-02T10:00:00.000Z', previousSecretEndsAt: null, lastUsedAt: null, lastUsedIp: null, version: 1, ...change,
});
const places = { functionScopes: [{ id: 'ins_1', code: 'UVB', label: { fr: 'Université', en: 'University' }, functions: ['ADMINISTRATOR'] }] };
const routes = [{ path: '/cockpit/tokens', component: TokensPage }];
const shell = () => [h(RouterLink, { to: '/cockpit' }, () => 'Cockpit'), h(RouterView)];
/** The page of an administrator, with a way out of it. */
export const openTokens = (tokens: readonly unknown[], answers = {}) =>
  mountScreen(shell, { messages: module.messages, answers: { ApiTokens: { apiTokens: tokens }, FunctionScopes: places, Sandboxes: { sandboxes: [] }, ...answers }, routes, path: '/cockpit/tokens' });
