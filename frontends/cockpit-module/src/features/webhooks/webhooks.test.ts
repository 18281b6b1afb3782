import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import { answers, list, page, press, webhook } from './webhooks-pages.testing';

enableAutoUnmount(afterEach);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

describe('webhooks', () => {
  it('say how each stands, in words', async () => {
    const { view } = await list();
    expect(view.get('tbody').text()).toContain('Actif');
    expect(view.get('tbody').text()).toContain('2 en échec');
    expect(view.get('tbody').text()).toContain('scolarite.exemple.test');
    expect(view.text()).not.toContain('/evenements');
  });

  it('are made with what was typed, and the key is shown once', async () => {
    const screen = await list({ CreateWebhook: { createWebhook: { __typename: 'WebhookSecret', webhook: webhook(), secret: 'whs_once' } } });
    await press(screen, 'Nouvel abonnement');
    await screen.view.get('#webhook-name').setValue('Scolarité');
    await screen.view.get('#webhook-url').setValue('https://scolarite.exemple.test/');
    await screen.view.findAll('input[type=checkbox]')[0]!.setValue(false);
    await screen.view.get('form').trigger('submit');
    await flushPromises();
    expect(screen.sent.find(({ operation }) => operation === 'CreateWebhook')!.variables).toEqual({
      input: { name: 'Scolarité', url: 'https://scolarite.exemple.test/', kinds: ['SUBMITTED', 'CHANGED', 'DECIDED', 'ANSWERED', 'DELETED'], centreId: null },
    });
    expect(screen.view.text()).toContain('whs_once');
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('not allowed')) }, configurable: true });
    await press(screen, 'Copier la clé');
    expect(screen.view.text()).toContain('La clé n’a pas pu être copiée');
    await press(screen, 'J’ai noté la clé');
    expect(screen.view.text()).not.toContain('whs_once');
  });

  it('keep what was typed when the address is refused', async () => {
    const problem = { field: 'url', message: 'Cette adresse ne peut pas être utilisée.' };
    const screen = await list({ CreateWebhook: { createWebhook: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Certaines informations sont à corriger.', problems: [problem] } } });
    await press(screen, 'Nouvel abonnement');
    await screen.view.get('#webhook-url').setValue('https://10.0.0.1/');
    await screen.view.get('form').trigger('submit');
    await flushPromises();
    expect(screen.view.get('#webhook-url-error').text()).toContain(problem.message);
    expect((screen.view.get('#webhook-url').element as HTMLInputElement).value).toBe('https://10.0.0.1/');
  });

  it('ask before what was typed is lost', async () => {
    const screen = await list();
    await press(screen, 'Nouvel abonnement');
    await screen.view.get('#webhook-name').setValue('Scolarité');
    await screen.view.findAll('.p-dialog-close').at(0)!.trigger('click');
    await flushPromises();
    expect(screen.view.text()).toContain('Fermer sans enregistrer\u00a0?');
    expect(screen.view.find('#webhook-name').exists()).toBe(true);
  });

  it('show their journal, and send one event again', async () => {
    const screen = await page(webhook(), { ReplayWebhookDelivery: { replayWebhookDelivery: { id: 'whd_1' } } });
    expect(screen.view.get('tbody').text()).toContain('Le serveur a répondu 500');
    expect(screen.view.get('tbody').text()).toContain('2 essais');
    await screen.view.get('tbody button').trigger('click');
    await flushPromises();
    expect(screen.sent.find(({ operation }) => operation === 'ReplayWebhookDelivery')!.variables).toEqual({ input: { id: 'whd_1' } });
    expect(screen.view.text()).toContain('Cet événement repart.');
    expect(screen.sent.filter(({ operation }) => operation === 'WebhookDeliveries')).toHaveLength(2);
  });

  it('leave the keyboard on the event that is sent again, and send it once', async () => {
    const screen = await page(webhook(), { ReplayWebhookDelivery: () => new Promise(() => undefined) });
    const again = screen.view.get('tbody button');
    await again.trigger('click');
    await again.trigger('click');
    expect(again.attributes('disabled')).toBeUndefined();
    expect(screen.sent.filter(({ operation }) => operation === 'ReplayWebhookDelivery')).toHaveLength(1);
  });

  it('keep the keyboard where they were paused, and say when what is sent again will leave', async () => {
    let state = 'ACTIVE';
    const screen = await page(webhook(), {
      Webhook: () => ({ webhook: webhook({ state }) }),
      PauseWebhook: () => ({ pauseWebhook: webhook({ state: (state = 'PAUSED') }) }),
      ReplayWebhookDelivery: { replayWebhookDelivery: { id: 'whd_1' } },
    });
    screen.view.findAll('button').find((one) => one.text() === 'Mettre en pause')!.element.focus();
    await press(screen, 'Mettre en pause');
    await screen.view.findAll('dialog').at(-1)!.findAll('button').find((one) => one.text() === 'Mettre en pause')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.textContent?.trim()).toBe('Reprendre les envois');
    await screen.view.get('tbody button').trigger('click');
    await flushPromises();
    expect(screen.view.text()).toContain('Cet événement partira à la reprise des envois.');
  });

  it('are tried at once, and say what the server said', async () => {
    const screen = await page(webhook(), { TestWebhook: { testWebhook: { isTaken: false, status: null, durationMs: 3, problem: 'Le serveur a refusé la connexion.' } } });
    await press(screen, 'Envoyer un événement d’essai');
    expect(screen.view.text()).toContain('L’événement d’essai n’a pas été pris. Le serveur a refusé la connexion.');
  });

  it('say why they were stopped, and go on with the version that was seen', async () => {
    const screen = await page(webhook({ state: 'STOPPED', stoppedAt: '2027-03-02T10:00:00.000Z' }), { ResumeWebhook: { resumeWebhook: { __typename: 'Conflict', code: 'CONFLICT', message: 'Cet abonnement a changé.' } } });
    expect(screen.view.text()).toContain('Rien n’est perdu');
    await press(screen, 'Reprendre les envois');
    expect(screen.sent.find(({ operation }) => operation === 'ResumeWebhook')!.variables).toEqual({ input: { id: 'whk_1', version: 3 } });
    expect(screen.view.text()).toContain('Cet abonnement a changé.');
  });

  it('say of the last act alone that it failed', async () => {
    const screen = await page(webhook(), { TestWebhook: { failure: { kind: 'server', requestId: 'req_9' } }, ReplayWebhookDelivery: { replayWebhookDelivery: { id: 'whd_1' } } });
    await press(screen, 'Envoyer un événement d’essai');
    const alert = screen.view.get('[role="alert"]');
    expect(alert.text()).toContain('req_9');
    // The act has its own button.
    expect(alert.find('button').exists()).toBe(false);
    await screen.view.get('tbody button').trigger('click');
    await flushPromises();
    expect(screen.view.text()).toContain('Cet événement repart.');
    expect(screen.view.find('[role="alert"]').exists()).toBe(false);
  });

  it('say that their journal could not be read anew, and keep what was read', async () => {
    let isLost = false;
    const known = answers().WebhookDeliveries;
    const screen = await page(webhook(), { WebhookDeliveries: () => (isLost ? { failure: { kind: 'offline' } } : known) });
    isLost = true;
    await press(screen, 'Actualiser');
    expect(screen.view.get('[role="alert"]').text()).toContain('La connexion est interrompue');
    expect(screen.view.get('tbody').text()).toContain('Le serveur a répondu 500');
  });

  it('are tried to be made once more after no answer came', async () => {
    let isLost = true;
    const screen = await list({ CreateWebhook: () => (isLost ? { failure: { kind: 'offline' } } : { createWebhook: { __typename: 'WebhookSecret', webhook: webhook(), secret: 'whs_second' } }) });
    await press(screen, 'Nouvel abonnement');
    await screen.view.get('form').trigger('submit');
    await flushPromises();
    isLost = false;
    await press(screen, 'Réessayer');
    expect(screen.view.text()).toContain('whs_second');
  });

  describe('that somebody else has changed meanwhile', () => {
    const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Cet abonnement a changé depuis que vous l’avez ouvert.', currentVersion: 4, changedAt: null };
    const theirs = { version: 4, url: 'https://nouvelle.exemple.test/', kinds: ['DECIDED'] };

    async function overtaken(typed: Readonly<Record<string, string>>) {
      let now = webhook();
      const screen = await page(now, {
        Webhook: () => ({ webhook: now }),
        UpdateWebhook: () => {
          const isFirst = now.version === 3;
          if (isFirst) now = webhook(theirs);
          return { updateWebhook: isFirst ? conflict : now };
        },
      });
      await press(screen, 'Modifier');
      const { view, sent } = screen;
      for (const [field, value] of Object.entries(typed)) await view.get(`#webhook-${field}`).setValue(value);
      const save = async () => {
        await view.get('#webhook-form').trigger('submit');
        await flushPromises();
        return sent.filter(({ operation }) => operation === 'UpdateWebhook').at(-1)!.variables;
      };
      await save();
      return { form: () => view.find('#webhook-form'), save };
    }

    it('are not put back where nobody touched them here', async () => {
      const { form, save } = await overtaken({ name: 'Inscriptions' });
      expect(form().text()).toContain(conflict.message);
      expect(form().text()).not.toContain('Son adresse est maintenant');
      expect((form().get('#webhook-name').element as HTMLInputElement).value).toBe('Inscriptions');
      expect(await save()).toEqual({ input: { id: 'whk_1', name: 'Inscriptions', centreId: null, ...theirs } });
      expect(form().exists()).toBe(false);
    });

    it('show what is saved now before what was typed takes its place', async () => {
      const { form, save } = await overtaken({ url: 'https://autre.exemple.test/' });
      expect(form().text()).toContain('Quelqu’un a modifié cet abonnement entre-temps');
      expect(form().text()).toContain('Son adresse est maintenant\u00a0: https://nouvelle.exemple.test/.');
      expect(form().text()).not.toContain('Il envoie maintenant');
      expect(await save()).toEqual({ input: { id: 'whk_1', name: 'Scolarité', centreId: null, ...theirs, url: 'https://autre.exemple.test/' } });
    });
  });
});
