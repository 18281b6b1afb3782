import { randomUUID } from 'node:crypto';
import { Civility, DeclareNothing, ProfileSection, SaveAddress, SaveBaccalaureate, SavePersonalDetails, SectionSaver } from '../../candidates/contract';
import { createValidatedAccount, type NewAccount } from '../../identity/contract';
import type { Parts } from '../../kernel/feature';
import { inventedDomain } from '../../kernel/invented-address';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import type { InventedAccount, InventedName } from '../model/invented';

/** An account that nobody has, under a domain that cannot exist, and for one sandbox alone. */
export async function inventAccount(tx: Transaction, parts: Parts, name: InventedName, { password, inventedFor }: Required<Pick<NewAccount, 'password' | 'inventedFor'>>): Promise<InventedAccount> {
  const address = `${randomUUID()}@${inventedDomain}`;
  const { accountId } = await createValidatedAccount(tx, parts, { ...name, address, password, inventedFor, language: 'fr' });
  return { accountId, address };
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
