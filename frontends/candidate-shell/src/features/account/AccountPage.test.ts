import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, provide } from 'vue';

import { LanguageKey } from '@/locale/use-language';
import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import AccountPage from './AccountPage.vue';

const account = { id: 'acc_1', login: 'EC1Q5P7N', firstName: 'Zoé', lastName: 'Łukasik', emailAddress: 'zoe@exemple.test', preferredLanguage: 'FR' };
const viewer = { locale: 'FR', account, candidate: { id: 'can_1', number: 'EC1Q5P7N' }, assignments: [] };
const policy = { minLength: 10, maxLength: 256, requiresLower: true, requiresUpper: true, requiresDigit: true, specialCharacters: '@#!-', allowsSpace: false, minScore: 3, profile: 'ecandidat' };
const typed = { currentPassword: 'Ancien-2026!', password: 'Parvis-2027!', passwordAgain: 'Parvis-2027!' };

async function given(answers: Answers = {}) {
  const shown: string[] = [];
  const screen = defineComponent(() => {
    provide(LanguageKey, async (language) => void shown.push(language));
    return () => h(AccountPage);
  });
  const mounted = await mountScreen(screen, { messages: { fr, en }, path: '/account', viewer, answers: { PasswordPolicy: { passwordPolicy: policy }, ...answers } });
  const change = async () => {
    for (const [name, value] of Object.entries(typed)) await mounted.view.get(`#field-${name}`).setValue(value);
    await mounted.view.get('form').trigger('submit');
    await flushPromises();
  };
  return { ...mounted, shown, change };
}
const valueOf = (view: Awaited<ReturnType<typeof given>>['view'], name: string) => view.get<HTMLInputElement>(`#field-${name}`).element.value;

describe('the account', () => {
  afterEach(() => localStorage.clear());

  it('shows who it is: name, number, address', async () => {
    const { view } = await given();
    const facts = view.get('.account-facts').text();
    for (const fact of ['Zoé Łukasik', 'EC1Q5P7N', 'zoe@exemple.test']) expect(facts).toContain(fact);
  });

  it('changes the password and empties the fields', async () => {
    const { view, sent, change } = await given({ ChangePassword: { changePassword: { __typename: 'PasswordChanged' } } });
    await change();
    expect(sent).toContainEqual({ operation: 'ChangePassword', variables: { input: typed } });
    expect(view.text()).toContain('Votre mot de passe a été modifié.');
    expect(Object.keys(typed).map((name) => valueOf(view, name))).toEqual(['', '', '']);
  });

  it.each([
    ['currentPassword', 'Ce n’est pas votre mot de passe actuel.'],
    ['password', 'Le nouveau mot de passe est trop facile à deviner.'],
    ['passwordAgain', 'Les deux mots de passe sont différents.'],
  ])('says what is wrong with %s beside it and keeps what was typed', async (field, message) => {
    const { view, change } = await given({ ChangePassword: { changePassword: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'x', problems: [{ field, code: 'X', message }] } } });
    await change();
    expect(view.get(`#field-${field}-error`).text()).toContain(message);
    expect(view.get(`#field-${field}`).attributes('aria-invalid')).toBe('true');
    expect(valueOf(view, 'password')).toBe('Parvis-2027!');
    expect(view.text()).not.toContain('Votre mot de passe a été modifié.');
  });

  it('says when it is refused as a whole, and when no answer came', async () => {
    const later = await given({ ChangePassword: { changePassword: { __typename: 'TryLater', code: 'TRY_LATER', message: 'Trop d’essais : réessayez à 10 h 42.' } } });
    await later.change();
    expect(later.view.text()).toContain('Trop d’essais : réessayez à 10 h 42.');
    const offline = await given({ ChangePassword: { failure: { kind: 'offline' } } });
    await offline.change();
    expect(offline.view.get('[role=alert]').text()).toContain('Votre saisie est conservée.');
    expect(valueOf(offline.view, 'currentPassword')).toBe('Ancien-2026!');
  });

  it('changes the language of the page, of this machine and of the mails', async () => {
    const { view, sent, shown } = await given({ SetLanguage: { setLanguage: { id: 'acc_1', preferredLanguage: 'EN' } } });
    await view.get('input[type=radio][value=en]').setValue(true);
    await flushPromises();
    expect(shown).toEqual(['en']);
    expect(localStorage.getItem('parvis.language')).toBe('en');
    expect(sent).toContainEqual({ operation: 'SetLanguage', variables: { input: { language: 'EN' } } });
  });
});
