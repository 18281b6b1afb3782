import type { Browser } from 'playwright-core';

import { signInByCode } from './support/account-screens';
import { openBrowser } from './support/browser';
import { candidate, staff } from './support/cast';
import { declineFor, openFile, propose, publishFromList } from './support/cockpit-screens';
import { mailSaying } from './support/mailbox';
import { newPerson } from './support/persons';
import { ask, givenComplete, givenSubmitted } from './support/shortcuts';
import { startVisit, type Visit } from './support/visit';

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
