import type { Reads } from '../../kernel/reads';
import type { Grant, PersonViewer } from '../../kernel/viewer';
import type { HeldFunction, PersonFacts, PersonView } from '../model/person-view';
import { scopePlaces } from '../model/scope-places';
import { overseers } from '../people.policy';
import { functionsOf, type Oversight } from '../store/people.reads';

const ids = (grants: readonly Grant[], kind: Grant['scopeKind']): string[] => grants.filter(({ scopeKind }) => scopeKind === kind).map(({ scopeId }) => scopeId);

/** What the viewer looks after; a centre with what is in it today. */
export async function oversightOf(reads: Reads, viewer: PersonViewer): Promise<Oversight> {
  const grants = overseers(viewer);
  const centreIds = ids(grants, 'CENTRE');
  return {
    institutionIds: ids(grants, 'INSTITUTION'),
    scopeIds: [...centreIds, ...ids(grants, 'COMMITTEE'), ...ids(grants, 'PROGRAMME'), ...(await scopePlaces.inside(reads, centreIds))],
    administered: ids(grants.filter((grant) => grant.function === 'ADMINISTRATOR'), 'INSTITUTION'),
  };
}

const belowManagers: readonly string[] = ['READER', 'COMMITTEE_MEMBER'];

/** Whatever the viewer looks after, a manager changes only what a manager may give. */
const isChangeable = ({ administered }: Oversight, held: HeldFunction): boolean =>
  administered.includes(held.institutionId) || belowManagers.includes(held.function);

/** People with what they hold: one query for all of them. */
export async function viewsOf(reads: Reads, oversight: Oversight, people: readonly PersonFacts[]): Promise<PersonView[]> {
  const functions = await functionsOf(reads, oversight, people.map(({ id }) => id));
  return people.map((person) => {
    const held = functions.filter(({ accountId }) => accountId === person.id);
    return {
      ...person,
      isAddressWhole: held.some(({ institutionId }) => oversight.administered.includes(institutionId)),
      functions: held.map((one) => ({ ...one, isChangeable: isChangeable(oversight, one) })),
    };
  });
}
