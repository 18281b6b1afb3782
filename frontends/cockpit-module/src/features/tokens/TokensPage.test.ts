import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import { networksIn } from './scopes';
import { openTokens as open, token } from './tokens-page.testing';

enableAutoUnmount(afterEach);

beforeAll(() => {
  window.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

describe('access tokens', () => {
  it('says what each is for, its state and its last use, and offers nothing on one that is over', async () => {
    const { view } = await open([token({ lastUsedAt: '2027-03-03T10:00:00.000Z', lastUsedIp: '192.0.2.7' }), token({ id: 'tok_2', state: 'REVOKED' })]);
    const [first, second] = view.findAll('tbody tr');
    expect(first!.text()).toMatch(/Scolarité.*Actif.*read:applications.*192\.0\.2\.7/);
    expect(second!.text()).toContain('Jamais');
    expect([first!.findAll('button').length, second!.findAll('button').length]).toEqual([3, 0]);
  });

  it('leads to the explorer in a tab of its own', async () => {
    const link = (await open([])).view.get('a[href="/explorer"]');
    expect([link.attributes('target'), link.attributes('rel'), link.text()]).toEqual(['_blank', 'noopener', 'ouvrir l’explorateur (nouvel onglet)']);
  });

  it('says that there are none', async () => {
    expect((await open([])).view.text()).toContain('Aucun jeton d’accès');
  });

  it('makes one and shows its secret until it is put away', async () => {
    const { view, sent } = await open([], { CreateApiToken: { createApiToken: { __typename: 'ApiTokenMade', secret: 'prv_SECRET', token: token() } } });
    await view.findAll('button').find((one) => one.text() === 'Créer un jeton')!.trigger('click');
    await flushPromises();
    await view.get('[id$="-name"]').setValue('Scolarité');
    await view.get('input[type="checkbox"]').setValue(true);
    await view.get('[id$="-networks"]').setValue('192.0.2.0/24\n2001:db8::/32');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'CreateApiToken')!.variables).toMatchObject({
      input: { institutionId: 'ins_1', centreId: null, name: 'Scolarité', scopes: ['read:applications'], networks: ['192.0.2.0/24', '2001:db8::/32'] },
    });
    expect(view.text()).toContain('prv_SECRET');
    await view.findAll('button').find((one) => one.text() === 'Je l’ai rangé')!.trigger('click');
    expect(view.text()).not.toContain('prv_SECRET');
  });

  describe('whose secret is shown', () => {
    const made = (id: string) => ({ __typename: 'ApiTokenMade', secret: `prv_${id}`, token: token({ id, name: `Jeton ${id}` }) });

    async function rotated() {
      const screen = await open([token({ name: 'Un' }), token({ id: 'tok_2', name: 'Deux' })], {
        RotateApiToken: ({ input }: { input: { id: string } }) => ({ rotateApiToken: made(input.id) }),
      });
      const press = async (label: string) => {
        await screen.view.findAll('button').find((one) => one.text() === label || one.attributes('aria-label') === label)!.trigger('click');
        await flushPromises();
      };
      const rotate = async (name: string) => {
        await press(`Renouveler «\u00a0${name}\u00a0»`);
        await screen.view.get('#rotate-token').trigger('submit');
        await flushPromises();
      };
      const leave = async () => {
        await screen.view.get('a[href="/cockpit"]').trigger('click');
        await flushPromises();
      };
      return { ...screen, press, rotate, leave };
    }

    it('asks before the page is left without it', async () => {
      const { view, path, press, rotate, leave } = await rotated();
      await rotate('Un');
      await leave();
      expect([path(), view.text().includes('Quitter sans garder le secret\u00a0?')]).toEqual(['/cockpit/tokens', true]);
      await press('Revenir au secret');
      expect(view.text()).toContain('prv_tok_1');
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() }, configurable: true });
      await press('Copier le secret');
      await leave();
      expect(path()).toBe('/cockpit');
    });

    it('keeps that of one when another is made', async () => {
      const { view, press, rotate } = await rotated();
      await rotate('Un');
      await rotate('Deux');
      expect(view.text()).toMatch(/«\u00a0Jeton tok_2\u00a0».*prv_tok_2.*«\u00a0Jeton tok_1\u00a0».*prv_tok_1/s);
      await press('Je l’ai rangé');
      expect([view.text().includes('prv_tok_2'), view.text().includes('prv_tok_1')]).toEqual([false, true]);
    });
  });

  it('gives one another name and other networks, and asks for nothing else', async () => {
    const { view, sent } = await open([token({ networks: ['192.0.2.0/24', '10.0.0.1'] })], { UpdateApiToken: { updateApiToken: token({ name: 'Annuaire', version: 2 }) } });
    await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
    const [name, networks] = [view.get<HTMLTextAreaElement>('[id$="-name"]'), view.get<HTMLTextAreaElement>('[id$="-networks"]')];
    expect([name.element.value, networks.element.value]).toEqual(['Scolarité', '192.0.2.0/24\n10.0.0.1']);
    await name.setValue('Annuaire');
    await networks.setValue('2001:db8::/32');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'UpdateApiToken')!.variables).toEqual({ input: { id: 'tok_1', version: 1, name: 'Annuaire', networks: ['2001:db8::/32'] } });
    expect(view.find('form').exists()).toBe(false);
    expect(sent.filter(({ operation }) => operation === 'ApiTokens')).toHaveLength(2);
  });

  it('says beside the field what is no network, and keeps what was typed', async () => {
    const refused = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Vérifiez les champs.', problems: [{ field: 'networks', code: 'NOT_A_NETWORK', message: '« ici » n’est pas un réseau.' }] };
    const { view } = await open([token()], { UpdateApiToken: { updateApiToken: refused } });
    await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
    await view.get('[id$="-networks"]').setValue('ici');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get('form').text()).toContain('« ici » n’est pas un réseau.');
    expect(view.get<HTMLTextAreaElement>('[id$="-networks"]').element.value).toBe('ici');
  });

  it('after a change by somebody else says so, and saves what was typed over the newer version', async () => {
    let version = 1;
    const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Ce jeton a changé depuis que vous l’avez ouvert.', currentVersion: 2, changedAt: null };
    const { view, sent } = await open([], {
      ApiTokens: () => ({ apiTokens: [token({ version })] }),
      UpdateApiToken: () => ({ updateApiToken: (version += 1) === 2 ? conflict : token({ name: 'Annuaire', version }) }),
    });
    await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
    await view.get('[id$="-name"]').setValue('Annuaire');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get('form').text()).toContain('Ce jeton a changé');
    expect(view.get<HTMLTextAreaElement>('[id$="-name"]').element.value).toBe('Annuaire');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.filter(({ operation }) => operation === 'UpdateApiToken').map(({ variables }) => (variables as { input: { version: number } }).input.version)).toEqual([1, 2]);
    expect(view.find('form').exists()).toBe(false);
  });

  describe('when somebody else has narrowed the networks meanwhile', () => {
    const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Ce jeton a changé depuis que vous l’avez ouvert.', currentVersion: 2, changedAt: null };

    async function overtaken(typed: { readonly name?: string; readonly networks?: string }) {
      const state = { version: 1, networks: ['192.0.2.0/24', '10.0.0.1'] };
      const screen = await open([], {
        ApiTokens: () => ({ apiTokens: [token(state)] }),
        UpdateApiToken: () => {
          Object.assign(state, { version: state.version + 1, networks: ['10.0.0.1'] });
          return { updateApiToken: state.version === 2 ? conflict : token(state) };
        },
      });
      const { view, sent } = screen;
      await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
      if (typed.name !== undefined) await view.get('[id$="-name"]').setValue(typed.name);
      if (typed.networks !== undefined) await view.get('[id$="-networks"]').setValue(typed.networks);
      await view.get('form').trigger('submit');
      await flushPromises();
      const again = async () => {
        await view.get('form').trigger('submit');
        await flushPromises();
        return sent.filter(({ operation }) => operation === 'UpdateApiToken').at(-1)!.variables;
      };
      return { view, again };
    }

    it('does not put back what nobody touched here', async () => {
      const { view, again } = await overtaken({ name: 'Annuaire' });
      expect(view.get<HTMLTextAreaElement>('[id$="-networks"]').element.value).toBe('10.0.0.1');
      expect(view.get('form').text()).not.toContain('Ses réseaux autorisés sont maintenant');
      expect(await again()).toEqual({ input: { id: 'tok_1', version: 2, name: 'Annuaire', networks: ['10.0.0.1'] } });
    });

    it('shows what is saved now before what was typed takes its place', async () => {
      const { view, again } = await overtaken({ networks: '2001:db8::/32' });
      expect(view.get('form').text()).toContain('Ses réseaux autorisés sont maintenant\u00a0: 10.0.0.1.');
      expect(await again()).toEqual({ input: { id: 'tok_1', version: 2, name: 'Scolarité', networks: ['2001:db8::/32'] } });
    });
  });

  it('asks before what was typed over one is lost', async () => {
    const { view } = await open([token()]);
    await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
    const escape = async () => {
      const cancel = new Event('cancel', { cancelable: true });
      view.get('form').element.closest('dialog')!.dispatchEvent(cancel);
      await flushPromises();
      return cancel.defaultPrevented;
    };
    expect(await escape()).toBe(false);
    await view.get('[id$="-networks"]').setValue('10.0.0.1');
    expect(await escape()).toBe(true);
  });

  it('asks by «\u00a0Annuler\u00a0» as by Escape', async () => {
    const { view } = await open([token()]);
    await view.get('button[aria-label="Modifier «\u00a0Scolarité\u00a0»"]').trigger('click');
    await view.get('[id$="-networks"]').setValue('10.0.0.1');
    await view.findAll('button').find((one) => one.text() === 'Annuler')!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Fermer sans enregistrer\u00a0?');
    expect(view.get<HTMLTextAreaElement>('[id$="-networks"]').element.value).toBe('10.0.0.1');
  });

  it('reads networks as people type them', () => {
    expect(networksIn(' 192.0.2.1, 10.0.0.0/8\n')).toEqual(['192.0.2.1', '10.0.0.0/8']);
  });
});
