import { ActDone, type Act } from '../../kernel/acts';
import type { Application } from '../model/application.entity';

type Subject = Readonly<Pick<Application, 'id' | 'accountId' | 'reference' | 'institutionId' | 'centreId' | 'committeeId' | 'programmeId'>>;

interface Done extends Pick<Act, 'kind' | 'actorAccountId'> {
  readonly reason?: string | null | undefined;
  readonly details?: Act['details'];
}

/** An act on an application as the audit keeps it. */
export const actDone = ({ id, accountId, reference, institutionId, centreId, committeeId, programmeId }: Subject, { kind, actorAccountId, reason, details }: Done): ActDone =>
  new ActDone({
    kind, actorAccountId, concernsAccountId: accountId, subjectId: id, subjectLabel: reference,
    institutionId, centreId, committeeId, programmeId, reason: reason ?? null, ...(details && { details }),
  });
