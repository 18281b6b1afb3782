import type { Browser } from 'playwright-core';

import { DEMO_PASSWORD, demoAccounts } from './instance';
import { madePdf } from './made-files';
import type { Person } from './persons';
import { givenAccount, givenDocuments, givenDraft, givenProfile, signInAs } from './shortcuts';
import { startVisit, type Visit } from './visit';

/** Somebody who works at the demonstration's faculty, signed in. */
export async function staff(browser: Browser, held: string, options: Parameters<typeof startVisit>[1] = {}): Promise<Visit> {
  const visit = await startVisit(browser, options);
  const account = demoAccounts(process.env.PARVIS_DATA_DIR ?? '').find((known) => known.function === held);
  await signInAs(visit.page, { address: account?.address ?? '', password: DEMO_PASSWORD });
  return visit;
}

/** A candidate with every document sent; answers the application. */
export async function candidate(browser: Browser, person: Person, programme?: string): Promise<{ readonly visit: Visit; readonly id: string }> {
  const visit = await startVisit(browser);
  await givenAccount(visit.page, visit.origin, person);
  await givenProfile(visit.page);
  const id = await givenDraft(visit.page, programme);
  await givenDocuments(visit.page, id, (await madePdf('page.pdf', 1)).buffer);
  return { visit, id };
}
