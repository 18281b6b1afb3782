import type { FunctionName, ScopeKind } from '../../src/kernel/viewer';
import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from './api';
import { aPerson, type Applicant } from './applicants';
import { intakesByCode, twoProgrammes } from './builders/applications';
import { anotherOffer, givenOffer } from './builders/offer';
import { change, committeeFields, programmeFields } from './builders/offer-office';
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

export const narrowKinds = ['COMMITTEE', 'PROGRAMME'] as const;
export type Narrow = (typeof narrowKinds)[number];
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
  /** Of the committee and of the programme of all subjects alone, by what they hold. */
  readonly narrow: Readonly<Record<Narrow, Staff>>;
  /** Of another committee and of another programme of the same centre. */
  readonly besides: Readonly<Record<Narrow, Staff>>;
  readonly candidate: TestClient;
  /** A member of the committee who proposes what others publish. */
  readonly colleague: TestClient;
}

export async function beginWorld(): Promise<RightsWorld> {
  const api = await startTestApi({ environment: { WEBHOOK_ALLOW_PRIVATE: 'on' } });
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
  const neighbours = await besides(api, place);
  const [one, other]: Where[] = [['INSTITUTION', institutionId, institutionId], ['INSTITUTION', two, two]] as const;
  return {
    api, place,
    inScope: await all(['CENTRE', centreId, institutionId], one!),
    outOfScope: await all(['CENTRE', otherId, institutionId], other!),
    elsewhere: await all(other!, other!),
    narrow: {
      COMMITTEE: await staffOf(api, () => ['COMMITTEE', place.committeeId, institutionId]),
      PROGRAMME: await staffOf(api, () => ['PROGRAMME', place.programmeId, institutionId]),
    },
    besides: {
      COMMITTEE: await staffOf(api, () => ['COMMITTEE', neighbours.committeeId, institutionId]),
      PROGRAMME: await staffOf(api, () => ['PROGRAMME', neighbours.programmeId, institutionId]),
    },
    candidate: (await aPerson(api, 'Oscar')).client,
    colleague: (await somebodyOfStaff(api, 'COMMITTEE_MEMBER', ['CENTRE', centreId, institutionId])).client,
  };
}

/** A committee and a programme of the same centre, beside those of all subjects. */
async function besides(api: TestApi, { centreId, institutionId }: Place): Promise<Pick<Place, 'committeeId' | 'programmeId'>> {
  const { client } = await somebodyOfStaff(api, 'ADMINISTRATOR', ['INSTITUTION', institutionId, institutionId]);
  const committee = await change(client, 'createCommittee', { ...committeeFields, centreId, code: 'BESIDE' });
  const programme = await change(client, 'createProgramme', { ...programmeFields, centreId, code: 'BESIDE' });
  return { committeeId: String(committee['id']), programmeId: String(programme['id']) };
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
