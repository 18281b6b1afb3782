import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';

import { mountScreen } from '../../testing/mount';
import { useConfirm } from './confirm';
import { useDialogGuard } from './dialog-guard';
import { useFormOutcome, type FormOutcome } from './form-outcome';
import PButton from './PButton.vue';
import PDialog from './PDialog.vue';
import PFailure from './PFailure.vue';
import PField from './PField.vue';
import PFormOutcome from './PFormOutcome.vue';
import PInput from './PInput.vue';
import PNotice from './PNotice.vue';
import PTabs from './PTabs.vue';

describe('PField', () => {
  it('gives its control the label, the help and the error', async () => {
    const screen = defineComponent(() => () => h(PField, { id: 'field-name', label: 'Nom', help: 'Comme sur la pièce', error: 'Indiquez votre nom.', required: true }, () => h(PInput)));
    const { view } = await mountScreen(screen);
    expect(view.get('label').attributes('for')).toBe('field-name');
    expect(view.get('input').attributes()).toMatchObject({
      id: 'field-name',
      'aria-describedby': 'field-name-help field-name-error',
      'aria-invalid': 'true',
      'aria-required': 'true',
    });
  });
});

describe('PButton', () => {
  it('does nothing twice while its act is under way, and keeps the focus', async () => {
    const press = jest.fn();
    const { view } = await mountScreen(PButton, { props: { pending: true, onPress: press }, slots: { default: () => 'Transmettre' } });
    const button = view.get('button');
    button.element.focus();
    await button.trigger('click');
    expect(press).not.toHaveBeenCalled();
    expect(button.attributes()).toMatchObject({ 'aria-busy': 'true' });
    expect(document.activeElement).toBe(button.element);
  });
});

describe('PTabs', () => {
  it('moves with the arrows and shows the panel of the tab', async () => {
    const current = ref('documents');
    const tabs = [
      { id: 'documents', label: 'Pièces' },
      { id: 'history', label: 'Historique' },
    ];
    const screen = defineComponent(() => () =>
      h(
        PTabs,
        { tabs, label: 'Dossier', modelValue: current.value, 'onUpdate:modelValue': (id) => (current.value = id) },
        { documents: () => 'neuf pièces', history: () => 'créée hier' },
      ),
    );
    const { view } = await mountScreen(screen);
    await view.get('[role=tablist]').trigger('keydown', { key: 'ArrowLeft' });
    await flushPromises();
    expect(view.get('[role=tabpanel]').text()).toBe('créée hier');
    expect(document.activeElement?.textContent).toBe('Historique');
    expect(view.findAll('[role=tab]').map((tab) => tab.attributes('tabindex'))).toEqual(['-1', '0']);
  });
});

describe('useConfirm', () => {
  async function asked() {
    const answers: boolean[] = [];
    const screen = defineComponent({
      setup() {
        const confirm = useConfirm();
        const ask = async () => answers.push(await confirm({ title: 'Annuler la candidature ?', text: 'Cela ne se défait pas.', act: 'Annuler la candidature', danger: true }));
        return () => h('button', { id: 'ask', onClick: ask }, 'demander');
      },
    });
    const { view } = await mountScreen(screen);
    await view.get('#ask').trigger('click');
    await flushPromises();
    return { answers, dialog: view.get('dialog') };
  }

  it('answers yes to the verb of the act', async () => {
    const { answers, dialog } = await asked();
    expect(dialog.text()).toContain('Cela ne se défait pas.');
    await dialog.findAll('.p-dialog-actions button')[1]?.trigger('click');
    await flushPromises();
    expect(answers).toEqual([true]);
  });

  it('answers no to anything else: cancelling, closing, Escape', async () => {
    const { answers, dialog } = await asked();
    dialog.element.dispatchEvent(new Event('close'));
    await flushPromises();
    expect(answers).toEqual([false]);
  });
});

describe('PDialog', () => {
  async function dialog(dirty: boolean, inside = false) {
    const open = ref(true);
    const Form = defineComponent({ setup: () => (useDialogGuard(inside), () => h('input')) });
    const screen = defineComponent(() => () => h(PDialog, { title: 'Refuser', dirty, open: open.value, 'onUpdate:open': (to) => (open.value = to) }, () => h(Form)));
    const { view } = await mountScreen(screen);
    const element = view.get<HTMLDialogElement>('dialog').element;
    const escape = async () => {
      const key = new Event('cancel', { cancelable: true });
      element.dispatchEvent(key);
      await flushPromises();
      return key.defaultPrevented;
    };
    const answer = async (label: string) => {
      await view.findAll('dialog').at(-1)!.findAll('button').find((one) => one.text() === label)!.trigger('click');
      await flushPromises();
    };
    return { open, view, element, escape, answer };
  }

  it('asks before what was typed is lost, and keeps it when told to', async () => {
    const { open, view, escape, answer } = await dialog(true);
    expect(await escape()).toBe(true);
    expect(view.text()).toContain('Fermer sans enregistrer\u00a0?');
    await answer('Continuer la saisie');
    expect(open.value).toBe(true);
    await view.get('.p-dialog-close').trigger('click');
    await flushPromises();
    await answer('Fermer sans enregistrer');
    expect(open.value).toBe(false);
  });

  it('asks for a form inside it as well', async () => {
    const { open, escape } = await dialog(false, true);
    expect(await escape()).toBe(true);
    expect(open.value).toBe(true);
  });

  it('opens again where the browser has closed it without asking', async () => {
    const { open, element, view } = await dialog(true);
    element.close();
    await flushPromises();
    expect([element.open, open.value]).toEqual([true, true]);
    expect(view.text()).toContain('Fermer sans enregistrer\u00a0?');
  });

  it('closes what is taken out of the page while it is open, and asks nothing: so the keyboard goes back', async () => {
    const isThere = ref(true);
    const { view } = await mountScreen(defineComponent(() => () => (isThere.value ? h(PDialog, { open: true, dirty: true, title: 'Modifier' }, () => 'texte') : undefined)));
    const { element } = view.get<HTMLDialogElement>('dialog.p-dialog');
    expect(element.open).toBe(true);
    isThere.value = false;
    await flushPromises();
    expect(element.open).toBe(false);
    expect(view.text()).not.toContain('Fermer sans enregistrer');
  });

  it('closes at once when nothing was typed', async () => {
    const { open, view, escape } = await dialog(false);
    expect(await escape()).toBe(false);
    await view.get('.p-dialog-close').trigger('click');
    expect(open.value).toBe(false);
  });
});

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
