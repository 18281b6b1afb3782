import type { Tone } from '@parvis/kit';

import type { EventKind, WebhookDeliveryState, WebhookLineFragment, WebhookState } from '@/gql/graphql';

export const stateTones: Readonly<Record<WebhookState, Tone>> = { ACTIVE: 'done', PAUSED: 'quiet', STOPPED: 'refused' };
export const deliveryTones: Readonly<Record<WebhookDeliveryState, Tone>> = { WAITING: 'waiting', FAILING: 'refused', DELIVERED: 'done' };
export const deliveryStates: readonly WebhookDeliveryState[] = ['WAITING', 'FAILING', 'DELIVERED'];

/** Kinds to choose from: what nothing tells yet is not offered. */
export const kinds: readonly EventKind[] = ['CREATED', 'SUBMITTED', 'CHANGED', 'DECIDED', 'ANSWERED', 'DELETED'];

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

export type Webhook = WebhookLineFragment;
