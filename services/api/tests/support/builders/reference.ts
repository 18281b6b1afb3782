import { ImportReferenceData, type ReferenceData } from '../../../src/reference/contract';
import { referenceData } from '../../../src/platform/database/seeds/reference/reference-data';
import { movableClock } from '../clock';
import type { TestDatabase } from '../database';

/** A few dozen municipalities that the tests name; the others take seconds that few tests need. */
const few = new Set(['01004', '13055', '27480', '33063', '34172', '42218', '51410', '54395', '64445', '69123', '69266', '17300', '75056', '97411', '2A004', '67482']);

const kept = referenceData();

export const smallReferenceData = (): ReferenceData => ({
  ...kept,
  municipalities: {
    fingerprint: 'few',
    rows: () => kept.municipalities.rows().filter(({ code }) => few.has(code)),
  },
});

/** Imports all small nomenclatures and a few municipalities. */
export async function importReference({ transactions, reads }: Pick<TestDatabase, 'transactions' | 'reads'>, data: ReferenceData = smallReferenceData()): Promise<void> {
  await new ImportReferenceData(transactions, reads, movableClock()).execute(data);
}
