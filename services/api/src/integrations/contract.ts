export { WebhookStopped } from './model/events';
