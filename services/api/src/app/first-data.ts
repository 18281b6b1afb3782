import { seedReference } from '../platform/database/seeds/reference/seed-reference';
import type { Platform } from './platform';
import type { Settings } from './settings';

export interface DemoAccount {
  readonly function: string;
  readonly address: string;
  readonly password: string;
}

/** What a start puts in order before anybody is served: the national tables, and the demonstration where it is on. */
export async function loadFirstData(platform: Platform, _settings: Settings): Promise<readonly DemoAccount[]> {
  await seedReference(platform.parts);
  return [];
}
