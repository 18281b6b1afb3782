import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';

import { mountScreen } from '../../testing/mount';
import { useConfirm } from './confirm';
import { useDialogGuard } from './dialog-guard';
import PButton from './PButton.vue';
import PDialog from './PDialog.vue';
import PField from './PField.vue';
import PInput from './PInput.vue';
import PLine from './PLine.vue';
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

describe('PLine', () => {
  async function line() {
    const title = ref('Master');
    const sent = jest.fn((event: Event) => { event.preventDefault(); });
    const screen = defineComponent(() => () => [
      h('form', { id: 'titled', onSubmit: sent }, [
        h(PField, { id: 'field-title', label: 'Titre', required: true }, () => h(PLine, { lang: 'fr', modelValue: title.value, 'onUpdate:modelValue': (to: string) => (title.value = to) })),
      ]),
      h(PButton, { type: 'submit', form: 'titled' }, () => 'Enregistrer'),
    ]);
    const { view } = await mountScreen(screen);
    return { title, sent, area: view.get<HTMLTextAreaElement>('#field-title') };
  }

  it('is tied to its field, and holds the whole of a text of one line', async () => {
    const { area, title } = await line();
    expect(area.attributes()).toMatchObject({ lang: 'fr', 'aria-required': 'true' });
    await area.setValue('Master\r\nRelations\ninternationales');
    expect([title.value, area.element.value]).toEqual(['Master Relations internationales', 'Master Relations internationales']);
    expect(area.element.parentElement?.dataset['text']).toBe('Master Relations internationales');
  });

  it('sends its form by Enter, not while letters are composed', async () => {
    const { area, sent } = await line();
    await area.trigger('keydown', { key: 'Enter', isComposing: true });
    expect(sent).not.toHaveBeenCalled();
    await area.trigger('keydown', { key: 'Enter' });
    expect(sent).toHaveBeenCalledTimes(1);
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
    const screen = defineComponent(() => () => h(PDialog, { title: 'Refuser', dirty, open: open.value, 'onUpdate:open': (to) => (open.value = to) }, {
      default: () => h(Form), actions: ({ leave }: { leave: () => void }) => h(PButton, { class: 'give-up', onPress: leave }, () => 'Annuler'),
    }));
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

  it.each([true, false])('closes by the button that gives up as by the cross: it asks first when something was typed (%s)', async (isTyped) => {
    const { open, view, answer } = await dialog(isTyped);
    await view.get('.give-up').trigger('click');
    await flushPromises();
    expect([open.value, view.text().includes('Fermer sans enregistrer\u00a0?')]).toEqual([isTyped, isTyped]);
    if (isTyped) await answer('Fermer sans enregistrer');
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
