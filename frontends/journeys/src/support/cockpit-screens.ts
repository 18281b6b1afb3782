import type { Locator } from 'playwright-core';

import { tabTo } from './keyboard';
import type { Person } from './persons';
import { settled, type Visit } from './visit';

type Named = Pick<Person, 'lastName' | 'firstName'>;

/** The line of somebody, found by the beginning of the name. */
export async function findLine(visit: Visit, { lastName, firstName }: Named): Promise<Locator> {
  const { page, t } = visit;
  await page.goto('/cockpit/applications');
  await visit.reach(t('cockpit.applications.title'));
  await visit.hands.fill(visit.field('cockpit.applications.search'), lastName);
  await page.waitForURL(/text=/);
  await settled(page);
  const line = page.getByRole('row').filter({ hasText: lastName }).filter({ hasText: firstName }).first();
  await line.waitFor();
  await visit.look();
  return line;
}

/** From the list to the file, by Enter on its line as most do. */
export async function openFile(visit: Visit, person: Named): Promise<void> {
  const { page } = visit;
  const line = await findLine(visit, person);
  await tabTo(page, line);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cockpit\/applications\/app_/);
  await page.getByRole('heading', { level: 1, name: person.firstName }).waitFor();
  await settled(page);
  await visit.look();
}

export const stage = ({ page, t }: Visit): Locator => page.getByRole('region', { name: t('cockpit.file.document'), exact: true });

const standing = (visit: Visit, state: string): Locator => stage(visit).getByRole('status').getByText(visit.t(`cockpit.file.standing.${state}`), { exact: true });

/** Opens a document by its number and refuses it, by the keys of the page. */
export async function refuseByKeys(visit: Visit, place: number, comment: string): Promise<void> {
  const { page, t } = visit;
  await page.keyboard.press(String(place));
  await standing(visit, 'SENT').waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: t('cockpit.file.refusing.title') });
  await dialog.waitFor();
  await visit.look();
  await visit.hands.fill(visit.field('cockpit.file.refusing.comment'), comment);
  await visit.hands.press(dialog.getByRole('button', { name: t('cockpit.file.refusing.act') }));
  await standing(visit, 'REFUSED').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await visit.look();
}

/** Goes through all documents and accepts what was sent; answers how many. */
export async function acceptAllByKeys(visit: Visit): Promise<number> {
  const { page, t } = visit;
  const documents = page.locator('.file-document');
  let accepted = 0;
  for (let place = 1; place <= (await documents.count()); place += 1) {
    await page.keyboard.press(String(place));
    await documents.nth(place - 1).and(page.locator('[aria-current]')).waitFor();
    if ((await stage(visit).getByRole('button', { name: t('cockpit.file.accept') }).count()) === 0) continue;
    await page.keyboard.press('a');
    await standing(visit, 'ACCEPTED').waitFor();
    accepted += 1;
  }
  await visit.look();
  return accepted;
}

export type FileAct = 'MARK_INCOMPLETE' | 'MARK_COMPLETE' | 'ANSWER';

/** Opens the window of an act on the file. */
export async function startAct(visit: Visit, act: FileAct): Promise<Locator> {
  const { page, t } = visit;
  await visit.hands.press(page.getByRole('button', { name: t(`cockpit.file.act.${act}.button`), exact: true }));
  const dialog = page.getByRole('dialog', { name: t(`cockpit.file.act.${act}.title`) });
  await dialog.waitFor();
  return dialog;
}

/** The mail as it would leave is in sight before it does. */
export async function seeMail(visit: Visit, dialog: Locator, words: string): Promise<void> {
  await dialog.getByRole('region', { name: visit.t('cockpit.mails.preview') }).getByText(words).first().waitFor();
  await visit.look();
}

export async function finishAct(visit: Visit, dialog: Locator, act: FileAct): Promise<void> {
  await visit.hands.press(dialog.getByRole('button', { name: visit.t(`cockpit.file.act.${act}.do`) }));
  await dialog.waitFor({ state: 'hidden' });
  await settled(visit.page);
}

/** One of the parts beside the document, by the arrows. */
export async function openPart(visit: Visit, part: 'decision' | 'mails' | 'history'): Promise<void> {
  const { page, t } = visit;
  const wanted = page.getByRole('tab', { name: t(`cockpit.file.tab.${part}`) });
  await tabTo(page, page.getByRole('tablist', { name: t('cockpit.file.tabs') }).getByRole('tab', { selected: true }));
  for (let step = 0; step < 5 && (await wanted.getAttribute('aria-selected')) !== 'true'; step += 1) await page.keyboard.press('ArrowRight');
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
  await settled(page);
}

export interface Proposal {
  readonly type: 'ADMITTED' | 'REJECTED' | 'WAITING_LIST';
  /** By its words. */
  readonly reason?: string;
  readonly rank?: number;
  readonly comment?: string;
}

export async function propose(visit: Visit, { type, reason, rank, comment }: Proposal): Promise<void> {
  const { page, t, hands } = visit;
  await openPart(visit, 'decision');
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: t('cockpit.decisions.propose') }) });
  await hands.choose(form.getByRole('combobox').first(), type);
  if (reason) await hands.choose(visit.field('cockpit.decisions.reason'), await valueOf(visit.field('cockpit.decisions.reason'), reason));
  if (rank) await hands.fill(visit.field('cockpit.decisions.rank'), String(rank));
  if (comment) await hands.fill(visit.field('cockpit.decisions.comment'), comment);
  await visit.look();
  await hands.press(form.getByRole('button', { name: t('cockpit.decisions.proposeAct') }));
  await page.getByText(t('cockpit.decisions.done.proposed')).waitFor();
  await visit.look();
}

async function valueOf(select: Locator, words: string): Promise<string> {
  const option = select.locator('option', { hasText: words });
  await option.waitFor({ state: 'attached' });
  return (await option.getAttribute('value')) ?? '';
}

/** Publishes the open proposal of one file, with its last confirmation. */
export async function publish(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openPart(visit, 'decision');
  await visit.look();
  await visit.hands.press(page.getByRole('button', { name: t('cockpit.decisions.publish'), exact: true }));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await visit.look();
  await visit.hands.press(dialog.getByRole('button', { name: t('cockpit.decisions.publish'), exact: true }));
  await page.getByText(t('cockpit.decisions.done.published')).waitFor();
  await visit.look();
}

/** Publishes from the list what is proposed for the selected lines. */
export async function publishFromList(visit: Visit, people: readonly Named[]): Promise<void> {
  const { page, t } = visit;
  for (const person of people) await (await findLine(visit, person)).getByRole('checkbox').check();
  await visit.hands.press(visit.button('cockpit.applications.publish'));
  const count = people.length;
  const dialog = page.getByRole('dialog', { name: t('cockpit.decisions.many.title', { count }, count) });
  await dialog.getByText(t('cockpit.decisions.many.ready', { count }, count)).waitFor();
  await visit.look();
  await visit.hands.press(dialog.getByRole('button', { name: t('cockpit.decisions.many.publish', { count }, count) }));
  await dialog.getByText(t('cockpit.decisions.many.published', { count }, count)).waitFor();
  await visit.look();
  await visit.hands.press(dialog.getByRole('button', { name: t('cockpit.decisions.many.close'), exact: true }).last());
}

/** Records for somebody that the place is given back. */
export async function declineFor(visit: Visit, person: Named, reason: string): Promise<void> {
  await openFile(visit, person);
  const dialog = await startAct(visit, 'ANSWER');
  await visit.hands.tick(dialog.getByRole('radio', { name: visit.t('cockpit.file.answer.DECLINED') }));
  await visit.hands.fill(visit.field('cockpit.file.act.ANSWER.label'), reason);
  await visit.look();
  await finishAct(visit, dialog, 'ANSWER');
}
