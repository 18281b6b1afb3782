import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { PersonViewer, Viewer } from '../kernel/viewer';
import { holds, strongestOver, type Scope } from '../people/contract';

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

/** Whether anything in this place is theirs to work on, with whatever function; their lists name it, whether the catalogue does or not. */
export const worksOver = (viewer: Viewer, place: Scope): boolean => viewer.kind === 'person' && strongestOver(viewer.grants, place) !== undefined;

/** Whether they have any function in an institution. */
export const worksIn = (viewer: Viewer, institutionId: string): boolean => viewer.kind === 'person' && viewer.grants.some((grant) => grant.institutionId === institutionId);

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

/** Who may move the clock of a sandbox and invent candidates in it; for whoever has nothing to do there it does not exist. */
export function assertPlaysIn(viewer: PersonViewer, institutionId: string): void {
  const here = viewer.grants.filter((grant) => grant.institutionId === institutionId);
  if (here.length === 0) throw new NotFound('sandbox');
  const isForIt = viewer.token === undefined ? administers(viewer, institutionId) : viewer.token.scopes.includes('write:sandbox');
  if (!isForIt || here.every(({ scopeKind }) => scopeKind !== 'INSTITUTION')) throw new Forbidden();
}

/** The institution for what belongs to no centre: campaigns, centres, common requirements. */
export function administeredInstitution(viewer: Viewer): string {
  const [institutionId] = reachOf(viewer).administered;
  if (institutionId === undefined) throw new Forbidden();
  return institutionId;
}
