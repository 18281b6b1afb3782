import { ulid } from 'ulid';
import { AccountCreated } from '../../../src/identity/contract';
import type { Around } from '../../../src/candidates/model/around';
import { openProfile } from '../../../src/candidates/use-cases/follow-account';
import { candidateOfAccount } from '../../../src/candidates/contract';
import type { PersonViewer } from '../../../src/kernel/viewer';
import { smallReferenceData } from './reference';
import type { Country, Department, DiplomaType, Honours, Series, Speciality } from '../../../src/reference/contract';
import type { Parts } from '../../../src/kernel/feature';

/** A candidate whose account was just created, as the viewer of the requests to come. */
export async function newCandidate(
  { transactions, reads, clock }: Pick<Parts, 'transactions' | 'reads' | 'clock'>,
  { firstName = 'Zoé', lastName = 'Durand', language = 'fr' }: { firstName?: string; lastName?: string; language?: 'fr' | 'en' } = {},
): Promise<PersonViewer> {
  const accountId = `acc_${ulid()}`;
  const login = `EC${ulid().slice(-6)}`;
  await transactions.run((tx) => openProfile(clock).handle(new AccountCreated(accountId, login, firstName, lastName, language), tx));
  const candidateId = (await candidateOfAccount(reads, accountId))!;
  return { kind: 'person', accountId, candidateId, sessionId: `ses_${ulid()}`, grants: [] };
}

const byCode = <Value extends { readonly code: string }>(values: readonly Value[]) => new Map(values.map((value) => [value.code, value]));
const isRetired = false;

/** The real nomenclatures without a database, for tests of rules. */
export function aroundOn(today: string): Around {
  const data = smallReferenceData();
  const labels = (row: { nameFr: string; nameEn: string }) => ({ fr: row.nameFr, en: row.nameEn });
  return {
    today,
    isPostcodeKnown: true,
    municipalities: byCode(data.municipalities.rows().map((row) => ({ ...row, isRetired }))),
    nomenclatures: {
      countries: byCode(data.countries.rows().map((row): Country => ({ code: row.code, isRetired, name: labels(row), nationality: { fr: row.nationalityFr, en: row.nationalityEn } }))),
      departments: byCode(data.departments.rows().map((row): Department => ({ code: row.code, isRetired, name: row.name, region: '' }))),
      series: byCode(data.series.rows().map((row): Series => ({ ...row, isRetired, name: labels(row) }))),
      specialities: byCode(data.specialities.rows().map((row): Speciality => ({ ...row, isRetired, name: labels(row) }))),
      honours: byCode(data.honours.rows().map((row): Honours => ({ code: row.code, isRetired, name: labels(row) }))),
      diplomaTypes: byCode(data.diplomaTypes.rows().map((row): DiplomaType => ({ ...row, isRetired, name: labels(row) }))),
    },
  };
}
