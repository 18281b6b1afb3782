import type { Browser } from 'playwright-core';

import { signInByPassword, signUp, validate } from './support/account-screens';
import { openBrowser } from './support/browser';
import { newPerson } from './support/persons';
import { fillProfile, saveInTwoTabs } from './support/profile-screens';
import { startVisit, type Visit } from './support/visit';

describe('a candidate, in French, at a desk', () => {
  const person = newPerson('Zoé', 'Kowalczyk');
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await startVisit(browser);
  });
  afterAll(() => visit.close());
  // Apart: the browser leaves even when the visit has something to complain about.
  afterAll(() => browser.close());

  it('signs up, validates the account from the mail and signs in by password', async () => {
    await signUp(visit, person);
    await validate(visit, person);
    await signInByPassword(visit, person);
  });

  it('fills in the profile, which saves itself', async () => {
    await fillProfile(visit);
  });

  it('is told when another tab has changed the same section', async () => {
    await saveInTwoTabs(visit);
  });
});
