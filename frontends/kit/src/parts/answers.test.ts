import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';

import { mountScreen } from '../../testing/mount';
import { useFormOutcome, type FormOutcome } from './form-outcome';
import PFailure from './PFailure.vue';
import PFormOutcome from './PFormOutcome.vue';
import PNotice from './PNotice.vue';

describe('PFormOutcome', () => {
  async function form() {
    let outcome: FormOutcome | undefined;
    const screen = defineComponent({
      setup() {
        const own = useFormOutcome();
        outcome = own;
        return () => [
          h(PFormOutcome, { outcome: own }),
          h('form', { onInput: own.typing }, [h('input', { id: 'field-lastName' }), h('input', { id: 'field-firstName' })]),
        ];
      },
    });
    const { view } = await mountScreen(screen);
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

  it('tells two that say the same apart by what they are about', async () => {
    const label = Object.assign(document.createElement('label'), { htmlFor: 'field-lastName', textContent: 'Nom' });
    document.body.append(label);
    const { view, outcome } = await form();
    outcome.accepts({ message: 'x', problems: two.problems.map(({ field }) => ({ field, message: 'Obligatoire.' })) });
    await flushPromises();
    expect(view.findAll('.p-notice a').map((one) => one.text())).toEqual(['Nom\u00a0: Obligatoire.', 'Obligatoire.']);
    label.remove();
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

  it('offers no second try where none can help', async () => {
    const { view } = await mountScreen(PFailure, { props: { failure: { kind: 'not-found' } } });
    expect(view.find('button').exists()).toBe(false);
  });
});
