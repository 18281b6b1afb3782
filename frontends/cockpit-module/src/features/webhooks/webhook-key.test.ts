import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import { list, page, press, webhook } from './webhooks-pages.testing';

enableAutoUnmount(afterEach);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

describe('webhooks', () => {
  describe('whose key is shown once', () => {
    const rotated = { RotateWebhookSecret: { rotateWebhookSecret: { __typename: 'WebhookSecret', webhook: webhook(), secret: 'whs_new' } } };

    async function shown() {
      const screen = await page(webhook(), rotated);
      await press(screen, 'Renouveler la clé');
      const question = screen.view.findAll('dialog').at(-1)!;
      await question.findAll('button').find((one) => one.text() === 'Renouveler la clé')!.trigger('click');
      await flushPromises();
      const escape = async () => {
        screen.view.get('.webhook-secret').element.closest('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
        await flushPromises();
        return screen.view.text().includes('Fermer sans garder la clé\u00a0?');
      };
      return { ...screen, escape };
    }

    it('ask before Escape loses it, and show it again when told to', async () => {
      const screen = await shown();
      expect(await screen.escape()).toBe(true);
      await press(screen, 'Revenir à la clé');
      expect(screen.view.text()).toContain('whs_new');
      await screen.escape();
      await press(screen, 'Fermer sans la garder');
      expect(screen.view.text()).not.toContain('whs_new');
    });

    it('ask nothing once it was copied', async () => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() }, configurable: true });
      const screen = await shown();
      await press(screen, 'Copier la clé');
      expect(await screen.escape()).toBe(false);
    });
  });

  it('whose key is on its way ask before Escape, and show it all the same', async () => {
    let tell: (answer: unknown) => void = () => undefined;
    const screen = await list({ CreateWebhook: () => new Promise((resolve) => (tell = resolve)) });
    await press(screen, 'Nouvel abonnement');
    await screen.view.get('form').trigger('submit');
    screen.view.get('form').element.closest('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
    await flushPromises();
    expect(screen.view.text()).toContain('Fermer sans garder la clé\u00a0?');
    tell({ createWebhook: { __typename: 'WebhookSecret', webhook: webhook(), secret: 'whs_late' } });
    await flushPromises();
    expect(screen.view.text()).toContain('whs_late');
  });
});
