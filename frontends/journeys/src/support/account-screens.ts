import { codeMailed, linkMailed } from './mailbox';
import type { Person } from './persons';
import { settled, type Visit } from './visit';

/** From the home page to the message that a mail has left. */
export async function signUp(visit: Visit, person: Person): Promise<void> {
  const { page, t } = visit;
  await page.goto('/');
  await visit.reach(t('home.title'));
  await visit.hands.press(visit.link('signIn.create').first());
  await visit.reach(t('signUp.title'));
  await visit.hands.fill(visit.field('signUp.lastName'), person.lastName);
  await visit.hands.fill(visit.field('signUp.firstName'), person.firstName);
  await visit.hands.fill(visit.field('mail.address'), person.address);
  await visit.hands.fill(visit.field('signUp.addressAgain'), person.address);
  await visit.hands.fill(visit.field('password.label'), person.password);
  await visit.hands.fill(visit.field('password.again'), person.password);
  await visit.hands.press(visit.button('signUp.act'));
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
  await visit.hands.press(visit.button('validate.act'));
  await page.getByText(t('validate.done')).waitFor();
  await visit.look();
}

export async function signInByPassword(visit: Visit, { address, password, firstName }: Person): Promise<void> {
  const { page, t } = visit;
  await page.goto('/sign-in');
  await visit.reach(t('signIn.title'));
  await visit.hands.fill(visit.field('signIn.identifier'), address);
  await visit.hands.press(visit.button('signIn.continue'));
  await visit.reach(t('signIn.passwordTitle'));
  await visit.hands.fill(visit.field('signIn.password'), password);
  await visit.hands.press(visit.button('signIn.enter'));
  await visit.reach(t('space.title', { name: firstName }));
  await settled(page);
}

/** For somebody whose password nobody knows: the code of six digits comes by mail. */
export async function signInByCode(visit: Visit, { address, firstName }: Pick<Person, 'address' | 'firstName'>): Promise<void> {
  const { page, t } = visit;
  await page.goto('/sign-in');
  await visit.reach(t('signIn.title'));
  await visit.hands.fill(visit.field('signIn.identifier'), address);
  await visit.hands.press(visit.button('signIn.continue'));
  await visit.reach(t('signIn.passwordTitle'));
  await visit.hands.press(visit.button('signIn.receiveCode'));
  await visit.reach(t('code.title'));
  await visit.hands.fill(visit.field('code.label'), await codeMailed(visit.origin, address));
  await page.keyboard.press('Enter');
  await visit.reach(t('space.title', { name: firstName }));
}
