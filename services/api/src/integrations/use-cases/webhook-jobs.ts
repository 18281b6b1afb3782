/** Something was told: give it a position and hand it to the webhooks that want it. */
export const DISPATCH_WEBHOOKS = 'webhook.dispatch';
/** Deliver what waits for one webhook. */
export const DELIVER_WEBHOOK = 'webhook.deliver';
