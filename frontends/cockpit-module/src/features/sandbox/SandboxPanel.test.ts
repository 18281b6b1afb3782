import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import SandboxPanel from './SandboxPanel.vue';

enableAutoUnmount(afterEach);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

const sandbox = (change = {}) => ({ __typename: 'Sandbox', institutionId: 'ins_2', name: { fr: 'Bac à sable – Université', en: 'Sandbox – University' }, timeZone: 'Europe/Paris', now: '2027-03-02T10:00:00.000Z', isMoved: false, ...change });
const owner = { id: 'ins_1', name: { fr: 'Université', en: 'University' } };
const open = (sandboxes: readonly unknown[], answers = {}) => mountScreen(SandboxPanel, { messages: module.messages, answers: { Sandboxes: { sandboxes, institutionsWithoutSandbox: [owner] }, ...answers } });
type View = Awaited<ReturnType<typeof open>>['view'];
const button = (view: View, text: string) => view.findAll('button').find((one) => one.text() === text);

describe('the sandbox', () => {
  it('has a clock that is moved to an hour in its own zone, and set right again', async () => {
    const moved = sandbox({ isMoved: true, now: '2027-06-01T21:59:00.000Z' });
    const { view, sent } = await open([moved], { MoveSandboxClock: { moveSandboxClock: sandbox() } });
    expect(view.text()).toContain('Son horloge indique');
    expect(view.get('input').element.value).toBe('2027-06-01T23:59');
    await view.get('input').setValue('2027-07-01T12:00');
    await view.get('form').trigger('submit');
    await flushPromises();
    await button(view, 'Remettre à l’heure')!.trigger('click');
    await flushPromises();
    expect(sent.filter(({ operation }) => operation === 'MoveSandboxClock').map(({ variables }) => variables)).toEqual([
      { input: { institutionId: 'ins_2', now: '2027-07-01T10:00:00.000Z' } }, { input: { institutionId: 'ins_2', now: null } },
    ]);
  });

  it('keeps the keyboard on what its clock shows after it was moved', async () => {
    let now = '2027-03-02T10:00:00.000Z';
    const { view } = await open([], { Sandboxes: () => ({ sandboxes: [sandbox({ now, isMoved: now > '2027-04' })], institutionsWithoutSandbox: [] }), MoveSandboxClock: () => ({ moveSandboxClock: sandbox({ now: (now = '2027-07-01T10:00:00.000Z') }) }) });
    await view.get('input').setValue('2027-07-01T12:00');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(document.activeElement?.textContent).toMatch(/Son horloge indique.*juillet/);
  });

  it('offers no way back while it is in time, and says a refusal in the words of the API', async () => {
    const problems = [{ field: 'now', message: 'Deux ans au plus.' }];
    const { view } = await open([sandbox()], { MoveSandboxClock: { moveSandboxClock: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'À corriger.', problems } } });
    expect(button(view, 'Remettre à l’heure')).toBeUndefined();
    expect(button(view, 'Régler l’horloge')!.attributes('disabled')).toBeDefined();
    await view.get('input').setValue('2030-01-01T12:00');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('Deux ans au plus.');
  });

  it('tells once with which password one signs in as the candidates invented', async () => {
    const candidates = [{ __typename: 'InventedCandidate', address: 'a@candidats.parvis.invalid', applicationId: 'app_1' }];
    const { view, sent } = await open([sandbox()], { InventCandidates: { inventCandidates: { __typename: 'InventedCandidates', password: 'secret-1', candidates } } });
    await button(view, 'Inventer 9 candidats')!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('secret-1');
    expect(sent.find(({ operation }) => operation === 'InventCandidates')!.variables).toMatchObject({ input: { idempotencyKey: expect.stringMatching(/./) as string } });
    expect(view.findAll('a').map((link) => link.attributes('href'))).toContain('/cockpit/applications/app_1');
  });

  it('invents nobody twice when an answer is lost: the same key until one comes, then another', async () => {
    let tries = 0;
    const answer = () => ((tries += 1) === 1 ? { failure: { kind: 'offline' } } : { inventCandidates: { __typename: 'InventedCandidates', password: `secret-${String(tries)}`, candidates: [] } });
    const { view, sent } = await open([sandbox()], { InventCandidates: answer });
    for (let press = 0; press < 3; press += 1) {
      await button(view, 'Inventer 9 candidats')!.trigger('click');
      await flushPromises();
    }
    const [lost, again, next] = sent.filter(({ operation }) => operation === 'InventCandidates').map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
    expect(again).toBe(lost);
    expect(next).not.toBe(lost);
  });

  it('is opened for an account apart', async () => {
    const { view, sent } = await open([], { OpenSandbox: { openSandbox: sandbox() } });
    await button(view, 'Ouvrir un bac à sable')!.trigger('click');
    await flushPromises();
    await view.get('input[type="email"]').setValue('essais@exemple.test');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'OpenSandbox')!.variables).toEqual({ input: { institutionId: 'ins_1', administratorAddress: 'essais@exemple.test' } });
    expect(view.text()).toContain('Le bac à sable est ouvert');
    expect(document.activeElement?.id).toBe('sandbox-title');
  });

  it('is not offered again where there is one', async () => {
    const { view } = await open([], { Sandboxes: { sandboxes: [], institutionsWithoutSandbox: [] } });
    expect(button(view, 'Ouvrir un bac à sable')).toBeUndefined();
    expect(view.text()).toContain('a déjà son bac à sable');
  });
});
