import { ApplicationCancelled, ApplicationCreated, ApplicationSubmitted } from '../../applications/contract';
import { AccountCreated, AccountPurged, ActivationRequested, CredentialsForgotten, KnownAddressUsed, PasswordChanged, SignInCodeRequested } from '../../identity/contract';
import type { DomainEvent } from '../../kernel/events';
import type { Reads } from '../../kernel/reads';
import type { Listener, Transaction } from '../../kernel/transactions';
import type { TemplateName } from '../model/template-name';
import { MailStore } from '../store/mail.store';
import type { OrderMail } from './order-mail';

function listener<Event extends DomainEvent>(
  on: Event['name'],
  type: abstract new (...args: never[]) => Event,
  react: (event: Event, tx: Transaction) => Promise<void>,
): Listener {
  return {
    on,
    handle: async (event, tx) => {
      if (event instanceof type) await react(event, tx);
    },
  };
}

/** Whose application it is, as the announcing transaction sees it. */
export type OwnerOf = (reads: Reads, applicationId: string) => Promise<string | undefined>;

/** Which event is told by which mail. */
export function mailListeners(orders: OrderMail, ownerOf: OwnerOf): readonly Listener[] {
  return [...accountListeners(orders), ...applicationListeners(orders, ownerOf)];
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
    listener('account.password-changed', PasswordChanged, ({ accountId }, tx) => orders.execute(tx, { template: 'password-changed', accountId })),
    listener('account.purged', AccountPurged, ({ accountId }, tx) => new MailStore(tx.manager).deleteOf(accountId)),
  ];
}

function applicationListeners(orders: OrderMail, ownerOf: OwnerOf): readonly Listener[] {
  const tell = async (tx: Transaction, template: TemplateName, refs: { readonly applicationId: string }, eventKey: string): Promise<void> => {
    const accountId = await ownerOf(tx.reads, refs.applicationId);
    if (accountId !== undefined) await orders.execute(tx, { template, accountId, refs, eventKey });
  };
  return [
    listener('application.created', ApplicationCreated, ({ name, applicationId }, tx) =>
      tell(tx, 'application-created', { applicationId }, `${name}:${applicationId}`)),
    listener('application.submitted', ApplicationSubmitted, ({ name, applicationId, snapshotId }, tx) => {
      const refs = { applicationId, snapshotId };
      return tell(tx, 'application-submitted', refs, `${name}:${snapshotId}`);
    }),
    listener('application.cancelled', ApplicationCancelled, ({ name, applicationId }, tx) =>
      tell(tx, 'application-cancelled', { applicationId }, `${name}:${applicationId}`)),
  ];
}
