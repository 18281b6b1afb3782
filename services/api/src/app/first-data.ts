import { seedReference } from '../platform/database/seeds/reference/seed-reference';
import type { DemoAccount } from './demonstration/demo-accounts';
import { loadDemonstration } from './demonstration/load-demonstration';
import type { Platform } from './platform';
import type { Settings } from './settings';

/** What a start puts in order before anybody is served: the national tables, and the demonstration where it is on. */
export async function loadFirstData({ parts }: Platform, { demo, role, dataDir, demoPassword }: Settings): Promise<readonly DemoAccount[]> {
  await seedReference(parts);
  return demo && role !== 'worker' ? loadDemonstration(parts, { dataDir, demoPassword }) : [];
}
