import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';

import { signInByCode } from './support/account-screens';
import { documentLine, sendFile, submit } from './support/application-screens';
import { openBrowser, phone } from './support/browser';
import {
  acceptAllByKeys, declineFor, finishAct, openFile, openPart, propose, publish, publishFromList, refuseByKeys, seeMail, startAct,
} from './support/cockpit-screens';
import { DEMO_PASSWORD, demoAccounts } from './support/instance';
import { mailSaying } from './support/mailbox';
import { madePdf } from './support/made-files';
import { newPerson, type Person } from './support/persons';
import { ask, givenAccount, givenComplete, givenDocuments, givenDraft, givenProfile, givenSubmitted, signInAs } from './support/shortcuts';
import { settled, startVisit, type Visit } from './support/visit';
import { readWholeFile } from './support/whole-file';

const cv = 8;
const missing = 'Votre curriculum vitæ s’arrête en 2021 : ajoutez vos deux dernières années.';
const asked = 'Une seule pièce à reprendre, et votre dossier sera étudié.';

/** Somebody who works at the demonstration's faculty, signed in. */
async function staff(browser: Browser, held: string, options: Parameters<typeof startVisit>[1] = {}): Promise<Visit> {
  const visit = await startVisit(browser, options);
  const account = demoAccounts(process.env.PARVIS_DATA_DIR ?? '').find((known) => known.function === held);
  await signInAs(visit.page, { address: account?.address ?? '', password: DEMO_PASSWORD });
  return visit;
}

/** A candidate with every document sent; answers the application. */
async function candidate(browser: Browser, person: Person, programme?: string): Promise<{ readonly visit: Visit; readonly id: string }> {
  const visit = await startVisit(browser);
  await givenAccount(visit.page, visit.origin, person);
  await givenProfile(visit.page);
  const id = await givenDraft(visit.page, programme);
  await givenDocuments(visit.page, id, (await madePdf('page.pdf', 1)).buffer);
  return { visit, id };
}

async function openApplication({ page }: Visit, id: string): Promise<void> {
  await page.goto(`/applications/${id}`);
  await page.getByRole('heading', { level: 1, name: /JANUS/ }).waitFor();
  await settled(page);
}

describe('a file, from received to accepted', () => {
  const person = newPerson('Apolline', 'Verchère');
  let browser: Browser;
  let applicant: Visit;
  let member: Visit;
  let id: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ visit: applicant, id } = await candidate(browser, person));
    member = await staff(browser, 'COMMITTEE_MEMBER', { byKeyboard: true });
  });
  afterAll(() => applicant?.close());
  afterAll(() => member?.close());
  afterAll(() => browser.close());

  it('is submitted by the candidate', async () => {
    await openApplication(applicant, id);
    await submit(applicant);
  });

  it('is found and opened by a member of the committee, who refuses one document and gives it back, by keyboard only', async () => {
    await openFile(member, person);
    await refuseByKeys(member, cv, missing);
    const dialog = await startAct(member, 'MARK_INCOMPLETE');
    await dialog.getByText(missing).first().waitFor();
    await member.hands.fill(member.field('cockpit.file.act.MARK_INCOMPLETE.label'), asked);
    await seeMail(member, dialog, asked);
    await finishAct(member, dialog, 'MARK_INCOMPLETE');
    await member.page.getByRole('main').getByText(member.t('cockpit.file.status.INCOMPLETE'), { exact: true }).first().waitFor();
    await openPart(member, 'mails');
    await member.page.getByText(member.t('cockpit.mails.event.APPLICATION_MARKED_INCOMPLETE')).waitFor();
    await member.look();
  });

  it('comes back to the candidate by mail, who sees why, replaces the document and submits again', async () => {
    const { page, t, origin } = applicant;
    expect(await mailSaying(origin, person.address, missing)).toContain(asked);
    await openApplication(applicant, id);
    await page.getByText(t('application.asked.title')).waitFor();
    await page.getByText(asked).waitFor();
    const line = documentLine(applicant, /^Curriculum/);
    await line.getByText(t('application.document.comment', { comment: missing })).waitFor();
    await applicant.look();
    await sendFile(applicant, line, 'replace', await madePdf('cv-complet.pdf', 2));
    await submit(applicant);
  });

  it('is whole now: the member accepts every document, says so and proposes to admit, by keyboard only', async () => {
    await openFile(member, person);
    expect(await acceptAllByKeys(member)).toBe(8);
    const dialog = await startAct(member, 'MARK_COMPLETE');
    await seeMail(member, dialog, 'JANUS');
    await finishAct(member, dialog, 'MARK_COMPLETE');
    await propose(member, { type: 'ADMITTED', comment: 'Projet solide.' });
    // Whoever proposes does not publish.
    expect(await member.page.getByRole('button', { name: member.t('cockpit.decisions.publish'), exact: true }).count()).toBe(0);
  });

  it('is admitted by another person', async () => {
    const manager = await staff(browser, 'CENTRE_MANAGER');
    await openFile(manager, person);
    await publish(manager);
    await manager.close();
  });

  it('is accepted by the candidate, who holds the mail and the letter', async () => {
    const { page, t, origin } = applicant;
    expect(await mailSaying(origin, person.address, 'une place vous est proposée')).toContain('Projet solide.');
    await openApplication(applicant, id);
    await page.getByRole('heading', { name: t('application.outcome.title.toAnswer') }).waitFor();
    await applicant.look();
    const download = page.waitForEvent('download');
    await applicant.hands.press(applicant.button('application.outcome.letter'));
    expect((await readWholeFile(readFileSync(await (await download).path()))).pages).toBe(1);
    await applicant.hands.press(applicant.button('application.reply.act.ACCEPTED'));
    const dialog = page.getByRole('dialog', { name: t('application.reply.title.ACCEPTED') });
    await dialog.waitFor();
    await applicant.look();
    await applicant.hands.press(dialog.getByRole('button', { name: t('application.reply.yes.ACCEPTED') }));
    await page.getByRole('heading', { name: t('application.outcome.title.accepted') }).waitFor();
    await applicant.look();
  });

  it('can be read on a phone as well', async () => {
    const small = await staff(browser, 'READER', { viewport: phone });
    await small.page.goto(`/cockpit/applications/${id}`);
    await small.page.getByRole('heading', { level: 1, name: person.firstName }).waitFor();
    await settled(small.page);
    await small.look();
    await openPart(small, 'decision');
    await small.look();
    await small.close();
  });
});

describe('a file that is not kept', () => {
  const person = newPerson('Ferréol', 'Quintard');
  const reason = 'Votre parcours ne comporte pas les prérequis de la formation.';
  const comment = 'Une année de droit vous y préparerait.';
  let browser: Browser;
  let applicant: Visit;
  let id: string;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => applicant?.close());
  afterAll(() => browser.close());

  it('is proposed to be rejected, with a reason in the words of the house', async () => {
    ({ visit: applicant, id } = await candidate(browser, person));
    await openApplication(applicant, id);
    await submit(applicant);
    const member = await staff(browser, 'COMMITTEE_MEMBER');
    await givenComplete(member.page, id);
    await openFile(member, person);
    await propose(member, { type: 'REJECTED', reason, comment });
    await member.close();
  });

  it('is published from the list, with those that are selected there', async () => {
    const manager = await staff(browser, 'CENTRE_MANAGER');
    await publishFromList(manager, [person]);
    await manager.close();
  });

  it('is told to the candidate by mail and on the screen, with the reason', async () => {
    expect(await mailSaying(applicant.origin, person.address, reason)).toContain(comment);
    await openApplication(applicant, id);
    await applicant.page.getByRole('heading', { name: applicant.t('application.outcome.title.rejected') }).waitFor();
    await applicant.page.getByText(applicant.t('application.outcome.reason', { reason })).waitFor();
    await applicant.look();
  });
});

describe('a waiting list behind places that are all taken', () => {
  const holders = [{ firstName: 'Yanis', lastName: 'Berkani' }, { firstName: 'Ingrid', lastName: 'Sørensen' }] as const;
  const third = { firstName: 'Emmanuelle', lastName: 'Payet', address: 'emmanuelle.payet@courriel.test' } as const;
  const fourth = newPerson('Donatien', 'Lescure');
  let browser: Browser;
  let manager: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await staff(browser, 'CENTRE_MANAGER');
  });
  afterAll(() => manager?.close());
  afterAll(() => browser.close());

  async function openList(): Promise<void> {
    const { page, t } = manager;
    await page.goto('/cockpit/waiting-lists');
    await manager.reach(t('cockpit.decisions.lists.title'));
    await manager.hands.press(page.getByRole('main').getByRole('link', { name: 'Doctorat en droit' }));
    await manager.reach('Doctorat en droit');
  }
  const entry = (name: string) => manager.page.getByRole('row').filter({ hasText: name });

  it('takes in a fourth at the rank that one person proposes and another publishes, and tells it', async () => {
    const { visit, id } = await candidate(browser, fourth, 'D-DROIT');
    await givenSubmitted(visit.page, id);
    const proposer = await staff(browser, 'ADMINISTRATOR');
    await givenComplete(proposer.page, id);
    await openFile(proposer, fourth);
    await propose(proposer, { type: 'WAITING_LIST', rank: 4 });
    await proposer.close();
    await publishFromList(manager, [fourth]);
    expect(await mailSaying(manager.origin, fourth.address, 'liste')).toMatch(/rang\s?: 4/);
    await visit.page.goto(`/applications/${id}`);
    await visit.page.getByRole('heading', { name: visit.t('application.outcome.title.waitingRank', { rank: 4 }) }).waitFor();
    await visit.close();
    await openList();
    expect((await entry(fourth.lastName).getByRole('cell').first().innerText()).trim()).toBe('4');
  });

  it('says who would pass, without touching anything', async () => {
    const { page, t } = manager;
    await openList();
    await manager.hands.fill(page.getByLabel(t('cockpit.decisions.lists.freed')), '2');
    await manager.hands.press(manager.button('cockpit.decisions.lists.simulate'));
    await page.getByText(t('cockpit.decisions.lists.wouldPromote', { count: 2 }, 2)).waitFor();
    await manager.look();
  });

  it('lets the first two pass in their order when two places are given back, and tells the third', async () => {
    const { t, origin } = manager;
    await declineFor(manager, holders[0], 'A choisi une autre université.');
    await mailSaying(origin, 'mathilde.grandjean@courriel.test', 'une place vous est proposée');
    await declineFor(manager, holders[1], 'Nous a écrit ce matin.');
    await mailSaying(origin, 'kenji.morita@yubin.test', 'une place vous est proposée');
    await openList();
    for (const promoted of ['Mathilde Grandjean', 'Kenji']) await entry(promoted).getByText(t('cockpit.decisions.type.ADMITTED'), { exact: true }).waitFor();
    expect((await entry(third.lastName).getByRole('cell').first().innerText()).trim()).toBe('1');
    await manager.look();
  });

  it('shows the third the new rank, by mail and on the screen, and the fourth too', async () => {
    await mailSaying(manager.origin, third.address, 'Votre nouveau rang : 1');
    await mailSaying(manager.origin, fourth.address, 'Votre nouveau rang : 2');
    const visit = await startVisit(browser);
    await signInByCode(visit, third);
    const { edges } = await ask<{ edges: readonly { node: { id: string; programme: { code: string } } }[] }>(visit.page, '{ myApplications { edges { node { id programme { code } } } } }');
    await visit.page.goto(`/applications/${edges.find(({ node }) => node.programme.code === 'D-DROIT')?.node.id ?? ''}`);
    await visit.page.getByRole('heading', { name: visit.t('application.outcome.title.waitingRank', { rank: 1 }) }).waitFor();
    await visit.look();
    await visit.close();
  });
});
