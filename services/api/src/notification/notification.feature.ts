import { addressee, cancellationReason, historyFacts } from '../applications/contract';
import { decisionFacts } from '../decisions/contract';
import type { Feature, Parts } from '../kernel/feature';
import { MailJournalResolver } from './graphql/mail-journal.resolver';
import { MailTextsResolver } from './graphql/mail-texts.resolver';
import { CommitteeAlert } from './model/committee-alert.entity';
import { MailTextOfInstitution } from './model/mail-text.entity';
import { Mail } from './model/mail.entity';
import { ApplicationLetters } from './use-cases/application-letters';
import { alertListeners, SumUpAlerts } from './use-cases/committee-alerts';
import { CommitteeJournal } from './use-cases/committee-journal';
import { ComposeMail } from './use-cases/compose-mail';
import { DeliverMail } from './use-cases/deliver-mail';
import { factsOfFeatures } from './use-cases/facts-of-features';
import { ListMailTexts } from './use-cases/list-mail-texts';
import { mailListeners } from './use-cases/listeners';
import { ReadMailJournal, ResendMail } from './use-cases/mail-journal';
import { OrderMail } from './use-cases/order-mail';
import { PreviewMail } from './use-cases/preview-mail';
import { ResetMailText, SaveMailText } from './use-cases/save-mail-text';
import { TidyJournal } from './use-cases/tidy-journal';

export const notificationFeature: Feature = {
  name: 'notification',
  entities: [CommitteeAlert, Mail, MailTextOfInstitution],
  rules: {
    'Query.mailTexts': 'staff',
    'Query.previewMail': 'staff',
    'Query.mailJournal': 'staff',
    'Query.committeeMailJournal': 'staff',
    'Mutation.saveMailText': 'staff',
    'Mutation.resetMailText': 'staff',
    'Mutation.resendMail': 'staff',
    'MailText.*': 'staff',
    'MailVariable.*': 'like-parent',
    'MailTextProblem.*': 'like-parent',
    'MailTextBroken.*': 'like-parent',
    'MailPreview.*': 'staff',
    'MailJournalEntry.*': 'staff',
  },
  build(parts) {
    const { transactions, clock, log, mailer, jobs, publicUrl } = parts;
    const facts = factsOfFeatures(parts);
    const tidy = new TidyJournal(transactions, clock);
    const orders = new OrderMail(jobs, clock);
    const alerts = new SumUpAlerts(parts.reads, transactions, orders, clock);
    return {
      resolvers: resolvers(parts, orders),
      listeners: [
        ...mailListeners(orders, { application: addressee, cancellationReason, history: historyFacts, decision: decisionFacts }),
        ...alertListeners({ application: addressee }, clock),
      ],
      jobs: [new DeliverMail({ transactions, clock, log, mailer, facts, compose: new ComposeMail(facts, publicUrl, log) })],
      schedules: [
        { name: 'notification.tidy-journal', cron: '20 3 * * *', timeZone: 'Europe/Paris', run: () => tidy.execute() },
        { name: 'notification.committee-alerts', cron: '* * * * *', timeZone: 'Europe/Paris', run: () => alerts.execute() },
      ],
    };
  },
};

function resolvers(parts: Parts, orders: OrderMail): readonly object[] {
  const { transactions, reads, clock, log, publicUrl } = parts;
  const facts = factsOfFeatures(parts);
  const preview = new PreviewMail(reads, facts, new ApplicationLetters(facts, publicUrl, log));
  const committees = new CommitteeJournal(reads, transactions, orders);
  return [
    new MailTextsResolver(new ListMailTexts(reads), new SaveMailText(transactions, clock), new ResetMailText(transactions, clock), preview),
    new MailJournalResolver(new ReadMailJournal(reads), new ResendMail(reads, transactions, orders, committees), committees),
  ];
}
