import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';

import { documentLine, sendFile, submit } from './support/application-screens';
import { openBrowser, phone } from './support/browser';
import { candidate, staff } from './support/cast';
import {
  acceptAllByKeys, finishAct, openFile, openPart, propose, publish, publishFromList, refuseByKeys, seeMail, startAct,
} from './support/cockpit-screens';
import { mailSaying } from './support/mailbox';
import { madePdf } from './support/made-files';
import { newPerson } from './support/persons';
import { givenComplete } from './support/shortcuts';
import { settled, type Visit } from './support/visit';
import { readWholeFile } from './support/whole-file';

const cv = 8;
const missing = 'Votre curriculum vitæ s’arrête en 2021 : ajoutez vos deux dernières années.';
const asked = 'Une seule pièce à reprendre, et votre dossier sera étudié.';

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
