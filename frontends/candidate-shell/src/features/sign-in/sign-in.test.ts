import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import CodePage from './CodePage.vue';
import IdentifierPage from './IdentifierPage.vue';
import PasswordPage from './PasswordPage.vue';

const messages = { fr, en };
const soon = new Date(Date.now() + 42_000).toISOString();
const sentCode = { maskedAddress: 'ca•••@exemple.test', sentAt: '2027-04-01T08:42:00Z', expiresAt: '2027-04-01T08:52:00Z', lifetimeMinutes: 10, resendAt: soon, triesLeft: 5 };
const flow = { __typename: 'SignInFlow', id: 'flw_1', identifier: 'EC1Q5P7N', expiresAt: soon, sentCode };
const viewer = { locale: 'FR', account: { id: 'acc_1', firstName: 'Camille', lastName: 'Lefèvre' }, candidate: null, assignments: [] };
const answers: Answers = { SignInFlow: { signInFlow: flow }, ServerClock: { now: new Date().toISOString() }, Session: { viewer } };

describe('giving the identifier', () => {
  it('goes on to the password, and remembers where the person wanted to go', async () => {
    const { view, sent, path } = await mountScreen(IdentifierPage, { messages, path: '/sign-in?next=/account', answers: { Identify: { identify: flow } } });
    await view.get('#field-identifier').setValue(' EC1Q5P7N ');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent).toEqual([{ operation: 'Identify', variables: { input: { identifier: 'EC1Q5P7N' } } }]);
    expect(path()).toBe('/sign-in/password?next=/account');
  });
});

describe('the password', () => {
  it('is refused in the same words whoever asks', async () => {
    const refused = { __typename: 'Refused', code: 'WRONG_CREDENTIALS', message: 'Identifiant ou mot de passe incorrect.' };
    const { view } = await mountScreen(PasswordPage, { messages, answers: { ...answers, SignInWithPassword: { signInWithPassword: refused } } });
    await view.get('#field-password').setValue('faux');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('Identifiant ou mot de passe incorrect.');
  });

  it('has let the person in, but nobody could say who: the page says so and asks that alone again', async () => {
    const sessions: unknown[] = [{ failure: { kind: 'server', requestId: 'req_3' } }, { viewer }];
    const signIn = { __typename: 'SignedIn' };
    const { view, sent } = await mountScreen(PasswordPage, { messages, answers: { ...answers, Session: () => sessions.shift(), SignInWithPassword: { signInWithPassword: signIn } } });
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('req_3');
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(sent.map(({ operation }) => operation)).toEqual(['SignInFlow', 'SignInWithPassword', 'Session', 'Session']);
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.get('form button[type=submit]').attributes('aria-busy')).toBe('true');
  });

  it('is not asked for without an identifier', async () => {
    const { path } = await mountScreen(PasswordPage, { messages, path: '/sign-in/password', answers: { SignInFlow: { signInFlow: null } } });
    await flushPromises();
    expect(path()).toBe('/sign-in');
  });
});

describe('the code', () => {
  it('is announced with its address, its times and its tries', async () => {
    const { view } = await mountScreen(CodePage, { messages, answers });
    const text = view.text().replaceAll('\u00a0', ' ');
    for (const part of ['ca•••@exemple.test', '5 essais restants', 'Renvoyer le code (0:4']) expect(text).toContain(part);
    expect(view.get('#field-code').attributes()).toMatchObject({ inputmode: 'numeric', autocomplete: 'one-time-code' });
  });

  it('says why the attempt is over, and does not leave before it is read', async () => {
    const over = { __typename: 'Refused', code: 'FLOW_ENDED', message: 'Trop d’essais : recommencez.' };
    let flows = 0;
    const { view, path } = await mountScreen(CodePage, { messages, path: '/sign-in/code', answers: { ...answers, SignInFlow: () => ({ signInFlow: flows++ === 0 ? flow : null }), SignInWithCode: { signInWithCode: over } } });
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('Trop d’essais');
    expect(path()).toBe('/sign-in/code');
  });

  it('is waited for until its mail has left', async () => {
    jest.useFakeTimers();
    const leaving = { signInFlow: { ...flow, sentCode: { ...sentCode, sentAt: null } } };
    const { sent, view } = await mountScreen(CodePage, { messages, answers: { ...answers, SignInFlow: leaving } });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent.filter(({ operation }) => operation === 'SignInFlow')).toHaveLength(4);
    view.unmount();
    jest.useRealTimers();
  });

  it('may be pasted with the spaces of the mail', async () => {
    const { view, sent } = await mountScreen(CodePage, { messages, answers: { ...answers, SignInWithCode: { signInWithCode: { __typename: 'SignedIn' } } } });
    await view.get('#field-code').setValue(' 123 456 ');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'SignInWithCode')?.variables).toEqual({ input: { code: '123456' } });
  });
});
