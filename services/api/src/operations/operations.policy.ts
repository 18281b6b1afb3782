import { Forbidden } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { FunctionName, Grant, PersonViewer, Viewer } from '../kernel/viewer';
import { holds } from '../people/contract';

interface Placed {
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly committeeId: string | null;
  readonly programmeId: string | null;
}

const reading: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER'];

/** The grants through which somebody reads the audit. */
export const auditGrants = ({ grants }: PersonViewer): readonly Grant[] => grants.filter((grant) => reading.includes(grant.function));

/** Whether a line of the audit stands in what somebody reads of it. */
export const readsLine = (viewer: PersonViewer, line: Placed): boolean =>
  holds(viewer, reading, { institutionId: line.institutionId, ...known('centreId', line.centreId), ...known('committeeId', line.committeeId), ...known('programmeId', line.programmeId) });

const known = (part: string, id: string | null): Record<string, string> => (id === null ? {} : { [part]: id });

export function assertReadsAudit(viewer: Viewer): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (auditGrants(viewer).length === 0) throw new Forbidden();
}
