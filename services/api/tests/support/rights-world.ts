import type { FunctionName, ScopeKind } from '../../src/kernel/viewer';
import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from './api';
import { aPerson, type Applicant } from './applicants';
import { intakesByCode, twoProgrammes } from './builders/applications';
import { anotherOffer, givenOffer } from './builders/offer';
import type { TestClient } from './client';

export const standings: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

/** Where all subjects are. */
export interface Place {
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
  readonly intakeId: string;
  readonly campaignId: string;
  /** What all programmes ask for. */
  readonly requirementId: string;
}

export type Staff = Readonly<Record<FunctionName, TestClient>>;
export type Where = readonly [kind: ScopeKind, id: string, institutionId: string];

/** One API with an offer, somebody of every function in the scope of all subjects, and the same out of it. */
export interface RightsWorld {
  readonly api: TestApi;
  readonly place: Place;
  readonly inScope: Staff;
  /** In another centre; the administrator in another institution. */
  readonly outOfScope: Staff;
  /** All in another institution. */
  readonly elsewhere: Staff;
  readonly candidate: TestClient;
  /** A member of the committee who proposes what others publish. */
  readonly colleague: TestClient;
}

export async function beginWorld(): Promise<RightsWorld> {
  const api = await startTestApi();
  const { parts } = api.parvis;
  const { institutionId, centreIds, programmeIds } = await givenOffer(parts, twoProgrammes());
  const intakeId = (await intakesByCode(api.reads)).get('LAW/SEPTEMBER')!;
  const { institutionId: two } = await givenOffer(parts, anotherOffer());
  const [centreId, otherId] = [centreIds.get('LAW')!, centreIds.get('SCIENCE')!];
  const idOf = async (sql: string, id: string) => (await api.reads.first<{ id: string }>(sql, [id]))!.id;
  const place: Place = {
    institutionId, centreId, intakeId, programmeId: programmeIds.get('LAW')!,
    committeeId: await idOf('SELECT id FROM committee WHERE centreId = ?', centreId),
    campaignId: await idOf('SELECT id FROM campaign WHERE institutionId = ?', institutionId),
    requirementId: await idOf("SELECT id FROM document_requirement WHERE scope = 'ALL' AND institutionId = ?", institutionId),
  };
  const all = (where: Where, administrator: Where) => staffOf(api, (name) => (name === 'ADMINISTRATOR' ? administrator : where));
  const [one, other]: Where[] = [['INSTITUTION', institutionId, institutionId], ['INSTITUTION', two, two]] as const;
  return {
    api, place,
    inScope: await all(['CENTRE', centreId, institutionId], one!),
    outOfScope: await all(['CENTRE', otherId, institutionId], other!),
    elsewhere: await all(other!, other!),
    candidate: (await aPerson(api, 'Oscar')).client,
    colleague: (await somebodyOfStaff(api, 'COMMITTEE_MEMBER', ['CENTRE', centreId, institutionId])).client,
  };
}

async function staffOf(api: TestApi, whereOf: (name: FunctionName) => Where): Promise<Staff> {
  const staff: Partial<Record<FunctionName, TestClient>> = {};
  for (const name of standings) staff[name] = (await somebodyOfStaff(api, name, whereOf(name))).client;
  return staff as Staff;
}

export async function somebodyOfStaff(api: TestApi, name: FunctionName, where: Where): Promise<Applicant> {
  const person = await aPerson(api, name);
  await give(api, person, name, where);
  return person;
}

export const give = (api: TestApi, { viewer }: Applicant, name: FunctionName, [scopeKind, scopeId, institutionId]: Where): Promise<string> =>
  api.parvis.parts.transactions.run((tx) => grantFunction(tx, { accountId: viewer.accountId, function: name, scopeKind, scopeId, institutionId, grantedBy: null, now: api.clock.now() }));
