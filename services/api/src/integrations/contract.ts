export { closedToTokens } from './model/closed-to-tokens';
export { meets, openingOf, opens } from './model/opening-of';
export { openings, type Opening } from './model/scope-registry';
export { tokenNameById } from './store/api-token.reads';
export { LivingTokens, RecogniseToken } from './use-cases/recognise-token';
export { TokenCreated, TokenEndsSoon, WebhookStopped } from './model/events';
