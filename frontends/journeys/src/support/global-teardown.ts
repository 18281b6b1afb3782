import { withdraw } from './deployment';

export default async function globalTeardown(): Promise<void> {
  await globalThis.parvisOfJourneys?.stop();
  if (globalThis.frontsOfJourneys) withdraw(globalThis.frontsOfJourneys);
}
