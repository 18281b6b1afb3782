import { createValidatedAccount } from '../../src/identity/contract';
import { integrationsFeature } from '../../src/integrations/integrations.feature';
import type { FeedKind } from '../../src/integrations/model/feed-kind';
import { CreateWebhook } from '../../src/integrations/use-cases/manage-webhooks';
import { ReadWebhooks } from '../../src/integrations/use-cases/read-webhooks';
import { ActDone } from '../../src/kernel/acts';
import type { PersonViewer } from '../../src/kernel/viewer';
import { notificationFeature } from '../../src/notification/notification.feature';
import { grantFunction } from '../../src/people/contract';
import { crowd, loadCrowd } from './many-applications';
import { openTestQueue } from './queue';

/** A real queue, the listeners and jobs of webhooks and mails, an administrator, and two applications that change when told. */
export async function openWebhookRoom() {
  const given = await openTestQueue();
  await loadCrowd(given.manager, 400);
  const { transactions, reads, clock, queue: jobs } = given;
  const parts = given.database.parts({ transactions, reads, clock, jobs });
  transactions.listen([...(integrationsFeature.build(parts).listeners ?? []), ...(notificationFeature.build(parts).listeners ?? [])]);
  const account = { firstName: 'Robin', lastName: 'Delorme', address: 'robin@exemple.test', password: 'Correct-Horse-42', language: 'fr' } as const;
  const { accountId } = await transactions.run((tx) => createValidatedAccount(tx, parts, account));
  const { institutionId } = crowd;
  const scope = { function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId } as const;
  const admin: PersonViewer = { kind: 'person', accountId, candidateId: '', sessionId: '', grants: [{ id: '', ...scope }] };
  await transactions.run((tx) => grantFunction(tx, { accountId, ...scope, grantedBy: null, now: clock.now() }));
  const [first, second] = await reads.rows<{ id: string }>("SELECT id FROM application WHERE status = 'COMPLETE' AND institutionId = ? ORDER BY id LIMIT 2", [institutionId]);
  const read = new ReadWebhooks(reads);
  const jobsOf = () => [...(integrationsFeature.build(parts).jobs ?? []), ...(notificationFeature.build(parts).jobs ?? [])];
  await given.worker(jobsOf()).runDue();
  return {
    ...given, parts, admin, read, one: first!.id, two: second!.id,
    work: (worker = given.worker(jobsOf())) => worker.runDue(),
    sweep: () => integrationsFeature.build(parts).schedules!.find(({ name }) => name === 'integrations.sweep')!.run(),
    change: (subjectId: string) => transactions.run(async (tx) => {
      await tx.manager.query('UPDATE application SET version = version + 1 WHERE id = ?', [subjectId]);
      tx.announce(new ActDone({ kind: 'application.tags-set', actorAccountId: null, subjectId, institutionId }));
    }),
    create: async (url: string, more: Partial<{ kinds: FeedKind[]; centreId: string | null }> = {}) => {
      const created = await new CreateWebhook(parts).execute(admin, { name: 'Scolarité', url, kinds: [], centreId: null, ...more });
      if (created.kind !== 'created') throw new Error(JSON.stringify(created));
      return created;
    },
    journal: async (webhookId: string) => (await read.journal(admin, { webhookId, first: 100 })).edges.map(({ node }) => node),
    steering: async (id: string) => ({ id, version: (await read.one(admin, id)).version }),
    /** As if nothing had been set up or changed. */
    async clear() {
      await given.manager.query('DELETE FROM webhook_endpoint');
      await given.manager.query('DELETE FROM job');
      await given.manager.query('UPDATE application SET version = 1 WHERE id IN (?)', [[first!.id, second!.id]]);
      given.database.sent.length = 0;
    },
  };
}

export type WebhookRoom = Awaited<ReturnType<typeof openWebhookRoom>>;
