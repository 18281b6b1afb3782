import { randomUUID } from 'node:crypto';
import { candidateOfAccount, Civility, DeclareNothing, ProfileSection, SaveAddress, SaveBaccalaureate, SavePersonalDetails, SectionSaver } from '../../candidates/contract';
import { createValidatedAccount } from '../../identity/contract';
import type { Parts } from '../../kernel/feature';
import { inventedDomain } from '../../kernel/invented-address';
import type { PersonViewer } from '../../kernel/viewer';
import type { InventedName } from '../model/invented';

export interface InventedPerson {
  readonly viewer: PersonViewer;
  /** With which they sign in; no mail ever goes there. */
  readonly address: string;
}

/** An account that nobody has, under a domain that cannot exist. */
export async function inventPerson(parts: Parts, name: InventedName, password: string): Promise<InventedPerson> {
  const address = `${randomUUID()}@${inventedDomain}`;
  const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { ...name, address, password, language: 'fr' }));
  const candidateId = (await candidateOfAccount(parts.reads, accountId)) ?? '';
  return { address, viewer: { kind: 'person', accountId, candidateId, sessionId: '', grants: [] } };
}

const neverMore = [ProfileSection.EXTERNAL_STUDIES, ProfileSection.INTERNSHIPS, ProfileSection.WORK_EXPERIENCES] as const;

/** Everything that an application asks of a profile, through the same doors as a candidate. */
export async function fillInventedProfile({ transactions, reads, clock }: Parts, viewer: PersonViewer): Promise<void> {
  const saver = new SectionSaver(transactions, reads, clock);
  const saved = [
    await new SavePersonalDetails(saver).execute(viewer, 1, { nationalityCode: 'DZ', civility: Civility.UNSPECIFIED, birthDate: '2004-04-01', birthCountryCode: 'DZ', birthTown: 'Jijel', preferredLanguage: 'FR', phone: '0199001234' }),
    await new SaveAddress(saver).execute(viewer, 1, { countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1: '1 rue inventée' }),
    await new SaveBaccalaureate(saver).execute(viewer, 1, { hasBaccalaureate: false }),
  ];
  for (const section of neverMore) saved.push(await new DeclareNothing(saver).execute(viewer, 1, section, true));
  const refused = saved.find(({ kind }) => kind !== 'saved');
  if (refused !== undefined) throw new Error(`The profile of invented candidates is out of date: ${JSON.stringify(refused)}.`);
}
