import { currentRequestId } from '../../kernel/correlation';
import { newId } from '../../kernel/ids';
import { ApplicationEvent, EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import type { ApplicationStatus } from '../model/application-status';

export interface Happening {
  readonly kind: string;
  readonly at: Date;
  readonly actor: EventActor;
  readonly actorAccountId: string | null;
  readonly status?: ApplicationStatus;
  readonly documentId?: string;
  readonly reason?: string | undefined;
}

/** One line of history. Who acts for somebody else leaves both names. */
export const eventOf = (application: Application, happening: Happening): ApplicationEvent =>
  Object.assign(new ApplicationEvent(), {
    id: newId('evt'),
    applicationId: application.id,
    kind: happening.kind,
    status: happening.status ?? null,
    at: happening.at,
    actor: happening.actor,
    actorAccountId: happening.actorAccountId,
    actingForAccountId: happening.actor === EventActor.STAFF ? application.accountId : null,
    documentId: happening.documentId ?? null,
    reason: happening.reason ?? null,
    requestId: currentRequestId() ?? null,
  });
