import { Forbidden } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { FunctionName, Grant, PersonViewer, Viewer } from '../kernel/viewer';

const reading: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER'];

/** The grants through which somebody reads the audit. */
export const auditGrants = ({ grants }: PersonViewer): readonly Grant[] => grants.filter((grant) => reading.includes(grant.function));

export function assertReadsAudit(viewer: Viewer): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (auditGrants(viewer).length === 0) throw new Forbidden();
}
