import { startInstance, type Instance } from './instance';

declare global {
  var parvisOfJourneys: Instance | undefined;
}

/** One Parvis for all journeys that do not need to break it; each journey brings people of its own. */
export default async function globalSetup(): Promise<void> {
  globalThis.parvisOfJourneys = await startInstance();
  process.env.PARVIS_URL = globalThis.parvisOfJourneys.url;
  process.env.PARVIS_DATA_DIR = globalThis.parvisOfJourneys.dataDir;
}
