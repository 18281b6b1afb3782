import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import SignUpPage from './SignUpPage.vue';

const policy = { minLength: 10, maxLength: 256, requiresLower: true, requiresUpper: true, requiresDigit: true, specialCharacters: '@#!-', allowsSpace: false, minScore: 3, profile: 'ecandidat' };
const institution = { id: 'ins_1', name: { fr: 'Université de Valmont', en: 'University of Valmont' }, timeZone: 'Europe/Paris' };
const always: Answers = { PasswordPolicy: { passwordPolicy: policy }, Institution: { institution } };
const typed = { lastName: 'Lefèvre', firstName: 'Camille', emailAddress: 'camille@exemple.test', emailAddressAgain: 'camille@exemple.test', password: 'Parvis-2027!', passwordAgain: 'Parvis-2027!' };

async function given(answers: Answers) {
  const mounted = await mountScreen(SignUpPage, { messages: { fr, en }, answers: { ...always, ...answers } });
  const fill = async (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await mounted.view.get(`#field-${name}`).setValue(value);
  };
  const send = async () => {
    await mounted.view.get('form').trigger('submit');
    await flushPromises();
  };
  return { ...mounted, fill, send };
}

describe('signing up', () => {
  it('tells where the mail goes and until when the account can be validated', async () => {
    const { view, sent, fill, send } = await given({ SignUp: { signUp: { __typename: 'MailSent', maskedAddress: 'ca•••@exemple.test', validUntil: '2027-01-04T22:59:59.999Z' } } });
    await fill(typed);
    await send();
    expect(sent).toContainEqual({ operation: 'SignUp', variables: { input: { ...typed, language: 'FR' } } });
    expect(view.text()).toContain('ca•••@exemple.test');
    expect(view.text().replaceAll('\u00a0', ' ')).toContain('avant le 4 janvier 2027 à 23 h 59 (heure de Paris)');
  });

  it('shows each refusal at its field and keeps what was typed', async () => {
    const problems = [{ field: 'emailAddress', code: 'X', message: 'Cette adresse n’est pas complète.' }];
    const { view, fill, send } = await given({ SignUp: { signUp: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'x', problems } } });
    await fill({ ...typed, emailAddress: 'camille@' });
    await send();
    expect(view.get('#field-emailAddress-error').text()).toContain('Cette adresse n’est pas complète.');
    expect(view.get<HTMLInputElement>('#field-emailAddress').element.value).toBe('camille@');
    expect(view.get<HTMLInputElement>('#field-password').element.value).toBe('Parvis-2027!');
  });

  it('keeps what was typed when no answer comes', async () => {
    const { view, fill, send } = await given({ SignUp: { failure: { kind: 'offline' } } });
    await fill(typed);
    await send();
    expect(view.get('[role=alert]').text()).toContain('Votre saisie est conservée.');
    expect(view.get<HTMLInputElement>('#field-lastName').element.value).toBe('Lefèvre');
  });

  it('ticks the rules of the password off as it is typed and lets it be pasted and read', async () => {
    const { view, fill } = await given({});
    const kept = () => view.findAll('.password-rules li').filter((rule) => rule.text().includes('(respecté)')).length;
    expect(kept()).toBe(0);
    await fill({ password: 'Parvis-2027!' });
    expect(kept()).toBe(6);
    await view.get('.password-reveal').trigger('click');
    expect(view.get('#field-password').attributes()).toMatchObject({ type: 'text', autocomplete: 'new-password' });
  });
});
