import { deploy } from './deployment';
import { startInstance, type Instance } from './instance';

declare global {
  var parvisOfJourneys: Instance | undefined;
  var frontsOfJourneys: string | undefined;
}

/** One Parvis for all journeys that do not need to break it, two at once; each journey brings people of its own. */
export default async function globalSetup(): Promise<void> {
  globalThis.frontsOfJourneys = deploy();
  globalThis.parvisOfJourneys = await startInstance({ FRONTENDS_DIR: globalThis.frontsOfJourneys });
  process.env.PARVIS_URL = globalThis.parvisOfJourneys.url;
  process.env.PARVIS_DATA_DIR = globalThis.parvisOfJourneys.dataDir;
  process.env.PARVIS_FRONTENDS_DIR = globalThis.frontsOfJourneys;
}
