import { applicationFacts } from '../applications/contract';
import type { Feature } from '../kernel/feature';
import { Mail } from './model/mail.entity';
import { ComposeMail } from './use-cases/compose-mail';
import { DeliverMail } from './use-cases/deliver-mail';
import { factsOfFeatures } from './use-cases/facts-of-features';
import { mailListeners } from './use-cases/listeners';
import { OrderMail } from './use-cases/order-mail';
import { TidyJournal } from './use-cases/tidy-journal';

export const notificationFeature: Feature = {
  name: 'notification',
  entities: [Mail],
  rules: {},
  build(parts) {
    const { transactions, clock, log, mailer, jobs, publicUrl } = parts;
    const facts = factsOfFeatures(parts);
    const tidy = new TidyJournal(transactions, clock);
    return {
      listeners: mailListeners(new OrderMail(jobs, clock), async (reads, id) => (await applicationFacts(reads, id))?.accountId),
      jobs: [new DeliverMail({ transactions, clock, log, mailer, facts, compose: new ComposeMail(facts, publicUrl) })],
      schedules: [{ name: 'notification.tidy-journal', cron: '20 3 * * *', timeZone: 'Europe/Paris', run: () => tidy.execute() }],
    };
  },
};
