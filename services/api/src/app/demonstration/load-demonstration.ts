import { activeAccountOf, createValidatedAccount } from '../../identity/contract';
import { SessionEnd } from '../../identity/model/session.entity';
import { AccountStore } from '../../identity/store/account.store';
import { PasswordHasher } from '../../identity/use-cases/password-hasher';
import { setPassword } from '../../identity/use-cases/set-password';
import type { Parts } from '../../kernel/feature';
import type { Transaction } from '../../kernel/transactions';
import { ImportOffer } from '../../offer/contract';
import type { ImportedOffer } from '../../offer/use-cases/import-offer';
import { grantFunction } from '../../people/contract';
import { type DemoAccount, demoAccount, keptPasswords, newPassword, writeAccounts } from './demo-accounts';
import { fullProfile, fullProfileWishes } from './full-profile';
import { haveApplicants, haveApplications } from './have-applications';
import { demonstrationOffer } from './offer';
import { oneStartAtATime } from './one-start-at-a-time';
import { type DemoFunction, type DemoPerson, type DemoScope, people } from './people';
import { staffRoom } from './staff-room';
import { keepWordsOfTheHouse } from './words-of-the-house';

export interface DemonstrationSettings {
  readonly dataDir: string;
  /** The same for everybody instead of a random one each. */
  readonly demoPassword?: string | undefined;
}

/** Puts the demonstration in order, at each start: the offer with today's dates, the accounts and their passwords as they were. */
export async function loadDemonstration(parts: Parts, { dataDir, demoPassword }: DemonstrationSettings): Promise<DemoAccount[]> {
  const offer = await new ImportOffer(parts).execute(await demonstrationOffer(parts.clock.now()));
  const { accounts, withProfile } = await haveAccounts(parts, offer, await keptPasswords(dataDir), demoPassword);
  await writeAccounts(dataDir, accounts);
  const staff = await staffRoom(parts, people);
  await keepWordsOfTheHouse(parts, offer, staff);
  for (const accountId of withProfile) await haveApplications(parts, offer, accountId, { draft: fullProfile, wishes: fullProfileWishes, staff });
  await haveApplicants(parts, offer, staff);
  return accounts;
}

interface Accounts {
  readonly accounts: DemoAccount[];
  /** Account ids of those who come with a profile. */
  readonly withProfile: readonly string[];
}

async function haveAccounts(parts: Parts, offer: ImportedOffer, kept: ReadonlyMap<string, string>, demoPassword: string | undefined): Promise<Accounts> {
  const [accounts, withProfile]: [DemoAccount[], string[]] = [[], []];
  for (const person of people) {
    const before = kept.get(person.address);
    const password = demoPassword ?? before ?? newPassword();
    const accountId = await parts.transactions.run((tx) => haveAccount(tx, parts, offer, person, { password, isKnown: password === before }));
    if (person.function === 'CANDIDATE_WITH_PROFILE') withProfile.push(accountId);
    accounts.push(demoAccount(person, password));
  }
  return { accounts, withProfile };
}

interface WantedPassword {
  readonly password: string;
  /** Written down by an earlier start, hence the one that the account has unless its owner changed it. */
  readonly isKnown: boolean;
}

async function haveAccount(tx: Transaction, parts: Parts, offer: ImportedOffer, person: DemoPerson, wanted: WantedPassword): Promise<string> {
  await oneStartAtATime(tx, offer);
  const known = await activeAccountOf(tx.reads, person.address);
  const accountId = known ?? (await createValidatedAccount(tx, parts, { ...person, password: wanted.password })).accountId;
  if (known !== undefined && !wanted.isKnown) await replacePassword(tx, parts, known, wanted.password);
  if (person.scope !== undefined && isFunction(person.function)) {
    const { function: held, scope } = { function: person.function, scope: person.scope };
    await grantFunction(tx, { accountId, function: held, ...scopeIn(offer, scope), institutionId: offer.institutionId, grantedBy: null, now: parts.clock.now() });
  }
  return accountId;
}

async function replacePassword(tx: Transaction, parts: Parts, accountId: string, password: string): Promise<void> {
  const account = await new AccountStore(tx.manager).lock(accountId);
  const fresh = await new PasswordHasher(parts.serverKey).hash(password);
  await setPassword(tx, account, fresh, parts.clock.now(), { reason: SessionEnd.PASSWORD_CHANGED });
}

const isFunction = (name: DemoFunction): name is Exclude<DemoFunction, 'CANDIDATE' | 'CANDIDATE_WITH_PROFILE'> => !name.startsWith('CANDIDATE');

function scopeIn(offer: ImportedOffer, { kind, code }: DemoScope) {
  const ids = { INSTITUTION: undefined, CENTRE: offer.centreIds.get(code), COMMITTEE: offer.committeeIds.get(code) };
  return { scopeKind: kind, scopeId: ids[kind] ?? offer.institutionId };
}
