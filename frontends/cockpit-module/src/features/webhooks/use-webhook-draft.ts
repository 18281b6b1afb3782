import { computed, reactive, type ComputedRef } from 'vue';

import type { EventKind } from '@/gql/graphql';
import { useOvertaking, type Overtaking } from '../../drafts/use-overtaking';
import { kinds as offered, type Webhook } from './states';

export interface WebhookDraft {
  name: string;
  url: string;
  /** Empty for the whole institution. */
  centreId: string;
  kinds: EventKind[];
}

export interface WebhookOrder extends Pick<WebhookDraft, 'name' | 'url' | 'kinds'> {
  readonly centreId: string | null;
}

export interface WebhookDrafting extends Overtaking<WebhookDraft> {
  readonly draft: WebhookDraft;
  readonly choose: (kind: EventKind, isChosen: boolean) => void;
  /** As it is sent: no kinds are all. */
  readonly order: ComputedRef<WebhookOrder>;
}

const draftOf = (webhook: Webhook | undefined): WebhookDraft => ({
  name: webhook?.name ?? '', url: webhook?.url ?? '', centreId: webhook?.centreId ?? '',
  kinds: offered.filter((kind) => !webhook?.kinds.length || webhook.kinds.includes(kind)),
});

/** What is typed over a webhook, or for a new one. */
export function useWebhookDraft(webhook: () => Webhook | undefined): WebhookDrafting {
  const draft: WebhookDraft = reactive(draftOf(webhook()));

  function choose(kind: EventKind, isChosen: boolean): void {
    draft.kinds = offered.filter((one) => (one === kind ? isChosen : draft.kinds.includes(one)));
  }
  const order = computed(() => ({
    name: draft.name, url: draft.url, kinds: draft.kinds.length === offered.length ? [] : draft.kinds, centreId: draft.centreId === '' ? null : draft.centreId,
  }));
  const overtaking = useOvertaking(draft, { fields: ['name', 'url', 'centreId', 'kinds'], saved: () => draftOf(webhook()), sent: () => ({ ...draft }) });
  return { draft, choose, order, ...overtaking };
}
