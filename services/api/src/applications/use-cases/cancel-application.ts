import { releaseFile } from '../../documents/contract';
import type { Clock } from '../../kernel/clock';
import { Forbidden } from '../../kernel/errors';
import { institutionTime } from '../../kernel/institution-time';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examine, ownCircumstances, type Role } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import type { ApplicationStatus } from '../model/application-status';
import { ApplicationCancelled } from '../model/events';
import { ApplicationStore } from '../store/application.store';
import { actDone } from './act-done';
import { eventOf } from './history';
import { lockSeen } from './lock-seen';

export interface CancellationOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string | undefined;
}

export type Cancellation =
  | { readonly kind: 'cancelled'; readonly id: string }
  | { readonly kind: 'not-editable'; readonly status: ApplicationStatus }
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'conflict'; readonly currentVersion: number };

/** Ends an application for good; its place is free for another to the same intake. */
export class CancelApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: CancellationOrder): Promise<Cancellation> {
    assertSignedIn(viewer);
    const asked = this.clock.now();
    return this.transactions.run(async (tx) => {
      const applications = new ApplicationStore(tx.manager);
      const { application, role } = await lockSeen(applications, viewer, order.id);
      const now = institutionTime(asked, application.institutionId);
      return objectionTo(application, role, order, now) ?? this.cancel(tx, applications, application, { viewer, role, now, reason: order.reason });
    });
  }

  private async cancel(tx: Transaction, applications: ApplicationStore, application: Application, by: { readonly viewer: PersonViewer; readonly role: Role; readonly now: Date; readonly reason: string | undefined }): Promise<Cancellation> {
    const { id } = application;
    const from = application.status;
    application.cancel(by.now);
    await applications.save(application);
    await releaseDrafts(tx, applications, application, by.now);
    await applications.addEvent(eventOf(application, {
      kind: ApplicationCancelled.eventName, at: by.now, actor: by.role === 'CANDIDATE' ? EventActor.CANDIDATE : EventActor.STAFF,
      actorAccountId: by.viewer.accountId, status: application.status, reason: by.reason,
    }));
    if (by.role !== 'CANDIDATE') {
      tx.announce(actDone(application, { kind: ApplicationCancelled.eventName, actorAccountId: by.viewer.accountId, reason: by.reason, details: { from, to: application.status } }));
    }
    tx.announce(new ApplicationCancelled(id));
    return { kind: 'cancelled', id };
  }
}

function objectionTo(application: Application, role: Role, { version, reason }: CancellationOrder, now: Date): Cancellation | undefined {
  const verdict = examine('CANCEL', role, application.status, {
    ...ownCircumstances(application), now, returnDeadline: now, isReady: false, reason,
  });
  if (verdict.kind === 'wrong-role') throw new Forbidden();
  if (verdict.kind === 'wrong-status') return { kind: 'not-editable', status: application.status };
  if (verdict.kind === 'objected') return { kind: verdict.objection === 'reason-required' ? verdict.objection : 'already-decided' };
  return version === application.version ? undefined : { kind: 'conflict', currentVersion: application.version };
}

/** Own documents go; what was submitted once stays as it was, and what serves another application too. */
async function releaseDrafts(tx: Transaction, applications: ApplicationStore, application: Application, now: Date): Promise<void> {
  for (const document of await applications.documentsOf([application.id])) {
    const { fileId } = document;
    if (fileId === null || (await applications.isFileInSnapshot(application.id, fileId))) continue;
    document.detach(now);
    await applications.saveDocument(document);
    if (!(await applications.isFileUsed(fileId))) await releaseFile(tx, fileId);
  }
}
