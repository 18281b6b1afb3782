import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { defineComponent, h, shallowRef } from 'vue';

import { mountScreen } from '../../testing/mount';
import type { Failure } from '../graphql/failure';
import { useFormOutcome, type FormOutcome } from './form-outcome';
import PFailure from './PFailure.vue';
import PField from './PField.vue';
import PFormOutcome from './PFormOutcome.vue';
import PInput from './PInput.vue';
import PNotice from './PNotice.vue';

enableAutoUnmount(afterEach);

describe('PFormOutcome', () => {
  const moved = jest.spyOn(Element.prototype, 'scrollIntoView');
  beforeEach(() => moved.mockClear());

  async function form(locale: 'fr' | 'en' = 'fr', props = {}) {
    let outcome: FormOutcome | undefined;
    const screen = defineComponent({
      setup() {
        const own = useFormOutcome();
        outcome = own;
        return () => [
          h(PFormOutcome, { outcome: own, ...props }),
          h('form', { onInput: own.typing }, [
            h(PField, { id: 'field-lastName', label: 'Nom', required: true }, () => h(PInput)),
            h(PField, { id: 'field-firstName', label: 'Prénom', optional: true }, () => h(PInput)),
            h('fieldset', { id: 'field-days' }, [h('legend', 'Jours'), h('input')]),
          ]),
        ];
      },
    });
    const { view } = await mountScreen(screen, { locale });
    if (!outcome) throw new Error('not mounted');
    return { view, outcome };
  }
  const two = { message: 'x', problems: [{ field: 'lastName', message: 'Indiquez votre nom.' }, { field: 'firstName', message: 'Indiquez votre prénom.' }] };

  it('sums up several problems with links to their fields', async () => {
    const { view, outcome } = await form();
    expect(outcome.accepts(two)).toBe(false);
    await flushPromises();
    expect(view.get('.p-notice-title').text()).toBe('2 réponses sont à corriger');
    await view.findAll('.p-notice a')[1]?.trigger('click');
    expect(document.activeElement?.id).toBe('field-firstName');
  });

  it.each([
    ['fr', ['Nom\u00a0: Obligatoire.', 'Prénom\u00a0: Obligatoire.', 'Jours\u00a0: Obligatoire.']],
    ['en', ['Nom: Obligatoire.', 'Prénom: Obligatoire.', 'Jours: Obligatoire.']],
  ] as const)('tells those that say the same apart by what they are about (%s)', async (locale, words) => {
    const { view, outcome } = await form(locale);
    outcome.accepts({ message: 'x', problems: ['lastName', 'firstName', 'days'].map((field) => ({ field, message: 'Obligatoire.' })) });
    await flushPromises();
    expect(view.findAll('.p-notice a').map((one) => one.text())).toEqual(words);
  });

  it('names the field of every problem where a form asks for it', async () => {
    const { view, outcome } = await form('fr', { named: true });
    outcome.accepts(two);
    await flushPromises();
    expect(view.findAll('.p-notice a').map((one) => one.text())).toEqual(['Nom\u00a0: Indiquez votre nom.', 'Prénom\u00a0: Indiquez votre prénom.']);
  });

  it('brings a refusal into sight each time, whatever it said before', async () => {
    const { view, outcome } = await form();
    const refuse = async () => {
      outcome.accepts({ message: 'Trop tard.' });
      await flushPromises();
      return view.get('[role=alert]').element;
    };
    const first = await refuse();
    expect(await refuse()).not.toBe(first);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('goes straight to the only field that is wrong', async () => {
    const { outcome } = await form();
    outcome.accepts({ message: 'x', problems: two.problems.slice(1) });
    await flushPromises();
    expect(document.activeElement?.id).toBe('field-firstName');
  });

  it('leaves whoever corrects a field where they are', async () => {
    const { view, outcome } = await form();
    outcome.accepts(two);
    await flushPromises();
    view.get<HTMLInputElement>('#field-lastName').element.focus();
    await view.get('#field-lastName').trigger('input');
    await flushPromises();
    expect(outcome.errorOf('lastName')).toBeUndefined();
    expect(outcome.errorOf('firstName')).toBe('Indiquez votre prénom.');
    expect(document.activeElement?.id).toBe('field-lastName');
  });

  it('shows a refusal in the words of the API and nothing after an acceptance', async () => {
    const { view, outcome } = await form();
    outcome.accepts({ message: 'Identifiant ou mot de passe incorrect.' });
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('Identifiant ou mot de passe incorrect.');
    expect(outcome.accepts({ __typename: 'Done' })).toBe(true);
    await flushPromises();
    expect(view.find('[role=alert]').exists()).toBe(false);
  });
});

describe('PNotice', () => {
  const moved = jest.spyOn(Element.prototype, 'scrollIntoView');
  beforeEach(() => moved.mockClear());
  const within = (tag: 'dialog' | 'div', props: InstanceType<typeof PNotice>['$props']) => mountScreen(defineComponent(() => () => h(tag, h(PNotice, props))));

  it('brings a refusal into sight, and in a dialog every answer', async () => {
    await within('div', { kind: 'refused' });
    await within('dialog', { kind: 'done' });
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('moves nobody on a page by what appears there, nor by what was there from the start', async () => {
    await within('div', { kind: 'attention' });
    await within('dialog', { kind: 'refused', live: false });
    expect(moved).not.toHaveBeenCalled();
  });
});

describe('PFailure', () => {
  it('says what happened, what is safe, what to do, and gives the reference', async () => {
    const retry = jest.fn();
    const { view } = await mountScreen(PFailure, { props: { failure: { kind: 'server', requestId: 'req_42' }, safe: 'Votre saisie est conservée.', onRetry: retry } });
    for (const text of ['Le service n’a pas pu répondre.', 'Votre saisie est conservée.', 'Réessayez dans un instant', 'req_42']) expect(view.text()).toContain(text);
    await view.get('button').trigger('click');
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('moves whoever is in a dialog by what they asked for only', async () => {
    const moved = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
    const within = (live: boolean) => mountScreen(defineComponent(() => () => h('dialog', h(PFailure, { failure: { kind: 'server' }, live }))));
    expect((await within(false)).view.find('[role=alert]').exists()).toBe(false);
    expect(moved).not.toHaveBeenCalled();
    expect((await within(true)).view.find('[role=alert]').exists()).toBe(true);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('tells a second failure anew, and leaves the keyboard on its button', async () => {
    const failure = shallowRef<Failure>({ kind: 'server' });
    const { view } = await mountScreen(defineComponent(() => () => h(PFailure, { failure: failure.value, onRetry: jest.fn() })));
    const seen = () => [view.get('[role=alert] .p-notice-title').element, view.get('button').element] as const;
    const [words, button] = seen();
    failure.value = { kind: 'server' };
    await flushPromises();
    const [again, same] = seen();
    expect([again === words, again.textContent === words.textContent, same === button]).toEqual([false, true, true]);
  });

  it('offers no second try where none can help', async () => {
    const { view } = await mountScreen(PFailure, { props: { failure: { kind: 'not-found' }, onRetry: jest.fn() } });
    expect(view.find('button').exists()).toBe(false);
  });

  it('shows no button that would do nothing', async () => {
    const { view } = await mountScreen(PFailure, { props: { failure: { kind: 'server' } } });
    expect(view.find('button').exists()).toBe(false);
  });
});
