import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { Viewer } from '../kernel/viewer';
import { holds } from '../people/contract';

/** What somebody may administer: whole institutions, or the programmes and committees of single centres. */
export interface OfferReach {
  /** Where they administer everything. */
  readonly administered: readonly string[];
  /** Institutions whose every centre they manage; those administered are among them. */
  readonly institutionIds: readonly string[];
  readonly centreIds: readonly string[];
}

export const administers = (viewer: Viewer, institutionId: string): boolean => holds(viewer, ['ADMINISTRATOR'], { institutionId });

export const manages = (viewer: Viewer, { institutionId, centreId }: { readonly institutionId: string; readonly centreId: string }): boolean =>
  holds(viewer, ['ADMINISTRATOR', 'CENTRE_MANAGER'], { institutionId, centreId });

/** Whoever may not change a thing learns nothing of it here; the catalogue says what is public. */
export function assertAdministers(viewer: Viewer, institutionId: string, what: string): void {
  if (!administers(viewer, institutionId)) throw new NotFound(what);
}

export function assertManages(viewer: Viewer, where: { readonly institutionId: string; readonly centreId: string }, what: string): void {
  if (!manages(viewer, where)) throw new NotFound(what);
}

/** The reach of somebody who administers at least something. */
export function reachOf(viewer: Viewer): OfferReach {
  assertSignedIn(viewer);
  const managing = viewer.grants.filter(({ function: name }) => name === 'ADMINISTRATOR' || name === 'CENTRE_MANAGER');
  const whole = managing.filter(({ scopeKind }) => scopeKind === 'INSTITUTION');
  const reach = {
    administered: whole.filter(({ function: name }) => name === 'ADMINISTRATOR').map(({ scopeId }) => scopeId),
    institutionIds: whole.map(({ scopeId }) => scopeId),
    centreIds: managing.filter(({ scopeKind }) => scopeKind === 'CENTRE').map(({ scopeId }) => scopeId),
  };
  if (reach.institutionIds.length + reach.centreIds.length === 0) throw new Forbidden();
  return reach;
}

/** The institution for what belongs to no centre: campaigns, centres, common requirements. */
export function administeredInstitution(viewer: Viewer): string {
  const [institutionId] = reachOf(viewer).administered;
  if (institutionId === undefined) throw new Forbidden();
  return institutionId;
}
