import { AccountCreated, AccountPurged, ActivationRequested, CredentialsForgotten, KnownAddressUsed, PasswordChanged, PasswordNeeded, SignInCodeRequested } from '../../identity/contract';
import { TokenCreated, TokenEndsSoon, WebhookStopped } from '../../integrations/contract';
import { administratorsOf, FunctionDatesChanged, FunctionGranted, FunctionRemoved } from '../../people/contract';
import type { Listener, Transaction } from '../../kernel/transactions';
import type { AccountMail } from '../model/template-name';
import { MailStore } from '../store/mail.store';
import { applicationListeners, type EventFacts } from './application-listeners';
import { listener } from './listener';
import type { OrderMail } from './order-mail';

/** Which event is told by which mail. */
export function mailListeners(orders: OrderMail, facts: EventFacts): readonly Listener[] {
  return [...accountListeners(orders), ...applicationListeners(orders, facts)];
}

function accountListeners(orders: OrderMail): readonly Listener[] {
  return [
    listener('account.created', AccountCreated, ({ name, accountId }, tx) =>
      orders.execute(tx, { template: 'activation', accountId, eventKey: `${name}:${accountId}` })),
    listener('account.activation-requested', ActivationRequested, ({ accountId }, tx) => orders.execute(tx, { template: 'activation', accountId })),
    listener('account.known-address-used', KnownAddressUsed, ({ accountId }, tx) => orders.execute(tx, { template: 'known-address', accountId })),
    listener('account.credentials-forgotten', CredentialsForgotten, ({ accountId }, tx) => orders.execute(tx, { template: 'credentials-forgotten', accountId })),
    listener('sign-in.code-requested', SignInCodeRequested, ({ name, accountId, codeId }, tx) =>
      orders.execute(tx, { template: 'sign-in-code', accountId, refs: { codeId }, eventKey: `${name}:${codeId}` })),
    listener('sign-in.password-needed', PasswordNeeded, ({ name, accountId, codeId }, tx) =>
      orders.execute(tx, { template: 'password-instead', accountId, eventKey: `${name}:${codeId}` })),
    listener('account.password-changed', PasswordChanged, ({ accountId }, tx) => orders.execute(tx, { template: 'password-changed', accountId })),
    listener('function.granted', FunctionGranted, ({ name, accountId, assignmentId, held }, tx) =>
      orders.execute(tx, { template: 'function-granted', accountId, refs: { held }, eventKey: `${name}:${assignmentId}` })),
    listener('function.dates-changed', FunctionDatesChanged, ({ name, accountId, assignmentId, held, version, startsOn, endsOn }, tx) =>
      orders.execute(tx, { template: 'function-dates-changed', accountId, refs: { held, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) }, eventKey: `${name}:${assignmentId}:${String(version)}` })),
    listener('function.removed', FunctionRemoved, ({ name, accountId, assignmentId, held }, tx) =>
      orders.execute(tx, { template: 'function-removed', accountId, refs: { held }, eventKey: `${name}:${assignmentId}` })),
    listener('webhook.stopped', WebhookStopped, ({ name, webhookId, institutionId, webhookName, stoppedAt }, tx) =>
      tellAdministrators(orders, tx, { template: 'webhook-stopped', institutionId, at: stoppedAt, refs: { webhookName }, key: `${name}:${webhookId}:${String(stoppedAt.getTime())}` })),
    listener('token.created', TokenCreated, ({ name, tokenId, institutionId, tokenName, at, expiresAt }, tx) =>
      tellAdministrators(orders, tx, { template: 'token-created', institutionId, at, refs: { tokenName, endsAt: expiresAt.toISOString() }, key: `${name}:${tokenId}` })),
    listener('token.ends-soon', TokenEndsSoon, ({ name, tokenId, institutionId, tokenName, at, expiresAt, days }, tx) =>
      tellAdministrators(orders, tx, { template: 'token-ends-soon', institutionId, at, refs: { tokenName, endsAt: expiresAt.toISOString() }, key: `${name}:${tokenId}:${String(days)}` })),
    listener('account.purged', AccountPurged, ({ accountId }, tx) => new MailStore(tx.manager).deleteOf(accountId)),
  ];
}

interface Telling {
  readonly template: AccountMail;
  readonly institutionId: string;
  readonly at: Date;
  readonly refs: Readonly<Record<string, string>>;
  /** What is told once to each of them. */
  readonly key: string;
}

async function tellAdministrators(orders: OrderMail, tx: Transaction, { template, institutionId, at, refs, key }: Telling): Promise<void> {
  for (const accountId of await administratorsOf(tx.reads, institutionId, at)) {
    await orders.execute(tx, { template, accountId, refs, eventKey: `${key}:${accountId}` });
  }
}
