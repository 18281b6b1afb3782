import type { Parts } from '../../../../kernel/feature';
import { ImportReferenceData } from '../../../../reference/contract';
import { referenceData } from './reference-data';

/** Run at every start, after the migrations: imports what changed since the last one. */
export async function seedReference({ transactions, reads, clock, log }: Pick<Parts, 'transactions' | 'reads' | 'clock' | 'log'>): Promise<void> {
  const imported = await new ImportReferenceData(transactions, reads, clock).execute(referenceData());
  for (const { name, rows, retired } of imported) log.info({ table: name, rows, retired }, 'reference data imported');
}
