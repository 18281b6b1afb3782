import { AccountPurged } from '../identity/contract';
import type { Feature, FeatureParts, Parts } from '../kernel/feature';
import type { Listener } from '../kernel/transactions';
import { TemplatesReleased } from '../offer/contract';
import { getFileRoute } from './http/get-file.route';
import { putFileRoute } from './http/put-file.route';
import { TemplateMutationsResolver } from './graphql/template-mutations.resolver';
import { BytesOrphaned } from './model/events';
import { StoredFile } from './model/stored-file.entity';
import { UploadTicket } from './model/upload-ticket.entity';
import { VaultObject } from './model/vault-object.entity';
import { VaultUsage } from './model/vault-usage.entity';
import { PurgeFiles } from './use-cases/purge-files';
import { ReadFile } from './use-cases/read-file';
import { ReceiveUpload } from './use-cases/receive-upload';
import { RemoveBytes } from './use-cases/remove-bytes';
import { SendTemplate } from './use-cases/send-template';
import { SweepUploads } from './use-cases/sweep-uploads';

const removeBytes = 'documents.remove-bytes';
const purgeFiles = 'documents.purge-files';

export const documentsFeature: Feature = {
  name: 'documents',
  entities: [VaultObject, StoredFile, UploadTicket, VaultUsage],
  rules: { 'StoredFile.*': 'owner-or-staff', 'Mutation.requestTemplateUpload': 'staff', 'Mutation.bindTemplate': 'staff' },
  build: (parts) => ({ resolvers: [new TemplateMutationsResolver(new SendTemplate(parts.transactions, parts.clock))], listeners: listeners(parts), jobs: jobs(parts), schedules: schedules(parts), routes: routes(parts) }),
};

const routes = ({ transactions, reads, vault, clock }: Parts): FeatureParts['routes'] & object => [
  putFileRoute(new ReceiveUpload(transactions, vault, clock), clock),
  getFileRoute(new ReadFile(reads), vault),
];

/** Bytes are touched after the commit only: an order that is rolled back leaves them alone. */
const listeners = ({ jobs: queue }: Parts): readonly Listener[] => [
  listener(BytesOrphaned.eventName, (event, tx) =>
    event instanceof BytesOrphaned ? queue.order(tx, { kind: removeBytes, payload: { vaultKey: event.vaultKey } }) : Promise.resolve()),
  listener(TemplatesReleased.eventName, async (event, tx) => {
    for (const vaultKey of event instanceof TemplatesReleased ? event.keys : []) await queue.order(tx, { kind: removeBytes, payload: { vaultKey } });
  }),
  listener('account.purged', (event, tx) =>
    event instanceof AccountPurged ? queue.order(tx, { kind: purgeFiles, payload: { accountId: event.accountId } }) : Promise.resolve()),
];

const listener = (on: string, handle: Listener['handle']): Listener => ({ on, handle });

const jobs = ({ transactions, reads, vault }: Parts): FeatureParts['jobs'] & object => [
  { kind: removeBytes, maxAttempts: 20, run: ({ payload }) => new RemoveBytes(reads, vault).execute(String(payload['vaultKey'])) },
  { kind: purgeFiles, maxAttempts: 20, run: ({ payload }) => new PurgeFiles(transactions).execute(String(payload['accountId'])) },
];

const schedules = ({ transactions, reads, vault, clock, log }: Parts): FeatureParts['schedules'] & object => {
  const sweep = new SweepUploads(transactions, reads, vault, clock, log);
  return [{ name: 'documents.sweep-uploads', cron: '40 3 * * *', timeZone: 'Europe/Paris', run: () => sweep.execute() }];
};
