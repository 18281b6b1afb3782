import { linkMailed } from './mailbox';
import type { Person } from './persons';
import { settled, type Visit } from './visit';

/** From the home page to the message that a mail has left. */
export async function signUp(visit: Visit, person: Person): Promise<void> {
  const { page, t } = visit;
  await page.goto('/');
  await visit.reach(t('home.title'));
  await visit.link('signIn.create').first().click();
  await visit.reach(t('signUp.title'));
  await visit.field('signUp.lastName').fill(person.lastName);
  await visit.field('signUp.firstName').fill(person.firstName);
  await visit.field('mail.address').fill(person.address);
  await visit.field('signUp.addressAgain').fill(person.address);
  await visit.field('password.label').fill(person.password);
  await visit.field('password.again').fill(person.password);
  await visit.button('signUp.act').click();
  await visit.reach(t('signUp.sentTitle'));
}

/** Opens the mailed link; the account is valid only once the person has said so. */
export async function validate(visit: Visit, { address }: Person): Promise<void> {
  const { page, t } = visit;
  const link = await linkMailed(visit.origin, address, 'validate');
  expect(new URL(link).origin).toBe(visit.origin);
  await page.goto(link);
  await visit.reach(t('validate.title'));
  // The token is for this page alone: not for the history, not for a screenshot.
  expect(page.url()).not.toContain('#');
  await visit.button('validate.act').click();
  await page.getByText(t('validate.done')).waitFor();
  await visit.look();
}

export async function signInByPassword(visit: Visit, { address, password, firstName }: Person): Promise<void> {
  const { page, t } = visit;
  await page.goto('/sign-in');
  await visit.reach(t('signIn.title'));
  await visit.field('signIn.identifier').fill(address);
  await visit.button('signIn.continue').click();
  await visit.reach(t('signIn.passwordTitle'));
  await visit.field('signIn.password').fill(password);
  await visit.button('signIn.enter').click();
  await visit.reach(t('space.title', { name: firstName }));
  await settled(page);
}

