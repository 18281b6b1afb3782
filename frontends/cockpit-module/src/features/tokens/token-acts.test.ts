import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import { openTokens as open, token } from './tokens-page.testing';

type Screen = Awaited<ReturnType<typeof open>>;

enableAutoUnmount(afterEach);

beforeAll(() => {
  window.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

describe('an access token', () => {
  describe('whose secret is on its way', () => {
    async function awaited(operation: string, label: string, fill?: (view: Screen['view']) => Promise<void>) {
      let tell: (answer: unknown) => void = () => undefined;
      const screen = await open([token()], { [operation]: () => new Promise((resolve) => (tell = resolve)) });
      const press = async (wanted: string) => {
        await screen.view.findAll('button').find((one) => one.text() === wanted || one.attributes('aria-label') === wanted)!.trigger('click');
        await flushPromises();
      };
      await press(label);
      await fill?.(screen.view);
      await screen.view.get('form').trigger('submit');
      screen.view.get('form').element.closest('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
      await flushPromises();
      expect(screen.view.text()).toContain('Quitter sans garder le secret\u00a0?');
      tell({ [operation.charAt(0).toLowerCase() + operation.slice(1)]: { __typename: 'ApiTokenMade', secret: 'prv_LATE', token: token() } });
      await flushPromises();
      return { ...screen, press };
    }

    it.each([['CreateApiToken', 'Créer un jeton'], ['RotateApiToken', 'Renouveler «\u00a0Scolarité\u00a0»']])('is not lost by Escape: %s', async (operation, label) => {
      const { view, press } = await awaited(operation, label);
      expect(view.text()).toContain('prv_LATE');
      await press('Quitter sans le garder');
      expect(view.text()).toContain('prv_LATE');
    });
  });

  describe('that is revoked', () => {
    const question = async ({ view }: Screen) => {
      await view.get('button[aria-label^="Révoquer"]').trigger('click');
      await flushPromises();
      await view.findAll('dialog').at(-1)!.findAll('button').find((one) => one.text() === 'Révoquer')!.trigger('click');
      await flushPromises();
    };

    it('takes its secret off the page, and leaves the keyboard on its line', async () => {
      let state = 'ACTIVE';
      const screen = await open([], {
        ApiTokens: () => ({ apiTokens: [token({ state })] }),
        RotateApiToken: { rotateApiToken: { __typename: 'ApiTokenMade', secret: 'prv_SECRET', token: token() } },
        RevokeApiToken: () => ({ revokeApiToken: token({ state: (state = 'REVOKED') }) }),
      });
      await screen.view.get('button[aria-label^="Renouveler"]').trigger('click');
      await screen.view.get('#rotate-token').trigger('submit');
      await flushPromises();
      expect(screen.view.text()).toContain('prv_SECRET');
      await question(screen);
      expect(screen.view.text()).not.toContain('prv_SECRET');
      expect(document.activeElement?.textContent).toMatch(/Scolarité.*Révoqué/);
    });

    it('is revoked by trying again, after no answer came', async () => {
      let isLost = true;
      const screen = await open([token()], { RevokeApiToken: () => (isLost ? { failure: { kind: 'offline' } } : { revokeApiToken: token({ state: 'REVOKED' }) }) });
      await question(screen);
      isLost = false;
      await screen.view.findAll('button').find((one) => one.text() === 'Réessayer')!.trigger('click');
      await flushPromises();
      expect(screen.sent.filter(({ operation }) => operation === 'RevokeApiToken')).toHaveLength(2);
      expect(screen.view.find('[role="alert"]').exists()).toBe(false);
    });
  });
});
