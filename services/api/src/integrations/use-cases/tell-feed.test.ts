import { anApplicant, aDraft, documentsOf, intakesByCode, send, sendAll, submit, twoProgrammes, rowOf } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { AnswerAdmission } from '../../applications/use-cases/answer-admission';
import { CancelApplication } from '../../applications/use-cases/cancel-application';
import { ReturnToDraft } from '../../applications/use-cases/return-to-draft';
import { ProposeDecision } from '../../decisions/use-cases/propose-decision';
import { PublishDecision } from '../../decisions/use-cases/publish-decision';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { TypeOrmTransactions } from '../../platform/database/typeorm-transactions';
import { DecisionType } from '../../applications/contract';
import { AccountPurged } from '../../identity/contract';
import { applicationsFeature } from '../../applications/applications.feature';
import { ReadFeed } from './read-feed';
import { SequenceFeed } from './sequence-feed';
import { TellFeed } from './tell-feed';

describe('what integrators are told', () => {
  let database: TestDatabase;
  let parts: Parts;
  let intakes: ReadonlyMap<string, string>;
  let admin: PersonViewer;
  let other: PersonViewer;
  let feed: ReadFeed;

  beforeAll(async () => {
    database = await openTestDatabase();
    const transactions = new TypeOrmTransactions(database.dataSource);
    parts = database.parts({ transactions });
    const purged = (applicationsFeature.build(parts).listeners ?? []).filter(({ on }) => on === 'account.purged');
    transactions.listen([...purged, ...new TellFeed(parts.clock, parts.jobs).listeners()]);
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    intakes = await intakesByCode(parts.reads);
    admin = await aColleague(parts, 'ADMINISTRATOR', institutionId);
    other = await aColleague(parts, 'ADMINISTRATOR', institutionId);
    feed = new ReadFeed(parts.reads, new SequenceFeed(transactions, parts.reads));
  });
  afterAll(() => database.close());

  const told = async (applicationId: string, viewer = admin): Promise<string[]> => {
    const answer = await feed.execute(viewer, { first: 100 });
    return answer.kind === 'page' ? answer.page.edges.filter(({ node }) => node.applicationId === applicationId).map(({ node }) => node.kind) : [];
  };
  const submitted = async (): Promise<{ readonly candidate: PersonViewer; readonly id: string }> => {
    const candidate = await anApplicant(parts);
    const id = await aDraft(parts, candidate, intakes.get('LAW/SEPTEMBER')!);
    await sendAll(parts, candidate, id);
    expect(await told(id)).toEqual([]);
    expect(await submit(parts, candidate, id)).toMatchObject({ kind: 'submitted' });
    return { candidate, id };
  };
  const act = async (id: string) => ({ id, version: (await rowOf(parts.reads, id)).version });

  it('is nothing of a draft, and everything from the first submission to the answer', async () => {
    const { candidate, id } = await submitted();
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED']);
    await parts.transactions.run((tx) => tx.manager.query("UPDATE application SET status = 'COMPLETE' WHERE id = ?", [id]));
    const { transactions, clock } = parts;
    const draft = { type: DecisionType.ADMITTED };
    const proposal = await new ProposeDecision(transactions, clock).execute(admin, { applicationId: id, version: (await act(id)).version, ...draft } as never);
    expect(proposal).toMatchObject({ kind: expect.not.stringMatching('conflict') as string });
    const published = await new PublishDecision(transactions, clock).execute(other, { applicationId: id, version: (await act(id)).version } as never);
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'CHANGED', 'DECIDED']);
    expect(published).toBeDefined();
    await new AnswerAdmission(transactions, clock).execute(candidate, { ...(await act(id)), answer: 'ACCEPTED' } as never);
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'CHANGED', 'DECIDED', 'ANSWERED']);
  });

  it('is that it is gone when it is given back as a draft, and that it is there again', async () => {
    const { candidate, id } = await submitted();
    const { transactions, clock } = parts;
    await new ReturnToDraft(transactions, clock).execute(admin, { ...(await act(id)), reason: 'Envoyée trop tôt' } as never);
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'DELETED']);
    await submit(parts, candidate, id, { idempotencyKey: 'again' });
    await new CancelApplication(transactions, clock).execute(candidate, { ...(await act(id)), reason: undefined });
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'DELETED', 'CREATED', 'SUBMITTED', 'CHANGED']);
  });

  it('is that a candidate mends what was given back, and with which version it stands then', async () => {
    const { candidate, id } = await submitted();
    await parts.transactions.run(async (tx) => {
      await tx.manager.query("UPDATE application SET status = 'INCOMPLETE' WHERE id = ?", [id]);
      await tx.manager.query("UPDATE supporting_document SET state = 'REFUSED' WHERE applicationId = ?", [id]);
    });
    const [first] = await documentsOf(parts.reads, id);
    expect(await send(parts, candidate, first!.id)).toMatchObject({ kind: 'changed' });
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'CHANGED']);
    const answer = await feed.execute(admin, { first: 100 });
    expect(answer.kind === 'page' && answer.page.edges.at(-1)?.node).toMatchObject({ applicationId: id, version: (await rowOf(parts.reads, id)).version });
  });

  it('is that it is gone with its account', async () => {
    const { candidate, id } = await submitted();
    await parts.transactions.run((tx) => Promise.resolve(tx.announce(new AccountPurged(candidate.accountId))));
    expect(await told(id)).toEqual(['CREATED', 'SUBMITTED', 'DELETED']);
  });

  it('is what stands in one’s own scope, and nothing for those who administer nothing', async () => {
    const { id } = await submitted();
    const elsewhere = { ...admin, grants: admin.grants.map((grant) => ({ ...grant, scopeKind: 'CENTRE' as const, scopeId: 'cen_01J00000000000000000000000' })) };
    expect(await told(id, elsewhere)).toEqual([]);
    await expect(feed.execute({ ...admin, grants: [] }, { first: 1 })).rejects.toThrow('Not allowed');
    await expect(feed.execute({ kind: 'anonymous' }, { first: 1 })).rejects.toThrow('Sign in');
  });
});
