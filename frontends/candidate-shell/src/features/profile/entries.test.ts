import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, reactive } from 'vue';
import { RouterView } from 'vue-router';

import type { ProfilePartsFragment, SectionPartsFragment } from '@/gql/graphql';

import ExternalStudiesSection from './ExternalStudiesSection.vue';
import InternshipsSection from './InternshipsSection.vue';
import en from './messages/en.json';
import fr from './messages/fr.json';

const internship = (id: string, organisation: string) => ({ id, year: 2025, duration: '3 mois', organisation, description: 'Accueil', hoursPerWeek: null, isComplete: true });
const listed = [internship('int_1', 'Mairie'), internship('int_2', 'Musée')];
const stored = (internships: unknown[]) => ({ id: 'can_1', internships, externalStudies: [] }) as unknown as ProfilePartsFragment;
const sectionAt = (version: number) => ({ section: 'INTERNSHIPS', version, isComplete: false, isDeclaredEmpty: false, savedAt: null, missing: [] }) as unknown as SectionPartsFragment;
const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Modifiée entre-temps.', currentVersion: 5, changedAt: null };
const choices: Answers = { ProfileChoices: { countries: [], departments: [], honours: [], diplomaTypes: [] } };

async function given(section: typeof InternshipsSection | typeof ExternalStudiesSection, answers: Answers, internships: unknown[] = listed) {
  const props = reactive({ candidate: stored(internships), section: sectionAt(4) });
  const refreshed = jest.fn();
  const page = defineComponent(() => () => h(section, { ...props, onRefresh: refreshed }));
  const { view, sent } = await mountScreen(RouterView, { messages: { fr, en }, path: '/list', routes: [{ path: '/list', component: page }], answers: { ...choices, ...answers } });
  const named = (text: string | undefined): string => text?.replaceAll('\u00a0', ' ') ?? '';
  const button = (label: string) => view.findAll<HTMLButtonElement>('button').find((one) => named(one.text()) === label || named(one.attributes('aria-label')) === label);
  const press = async (label: string) => {
    await button(label)?.trigger('click');
    await flushPromises();
  };
  const organisation = () => view.get<HTMLInputElement>('#profile-organisation').element.value;
  const saves = () => sent.filter(({ operation }) => operation === 'SaveInternship').map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  return { view, props, refreshed, button, press, organisation, saves };
}

afterEach(() => (document.body.innerHTML = ''));

describe('a line that is being typed', () => {
  it('is not given up for another line without a question', async () => {
    const { view, press, organisation } = await given(InternshipsSection, {});
    await press('Modifier « Mairie »');
    await view.get('#profile-organisation').setValue('Mairie de Roanne');
    await press('Modifier « Musée »');
    expect(view.get('dialog').text()).toContain('Ce que vous avez saisi dans ce formulaire sera perdu.');
    await press('Rester');
    expect(organisation()).toBe('Mairie de Roanne');
    await press('Modifier « Musée »');
    await press('Quitter');
    expect(organisation()).toBe('Musée');
  });

  it('is kept through an answer that was lost, and the second try does not save it twice unseen', async () => {
    const answers: unknown[] = [{ failure: { kind: 'server', requestId: 'req_5' } }, { saveInternship: conflict }];
    const { view, props, press, organisation, refreshed, saves } = await given(InternshipsSection, { SaveInternship: () => answers.shift() });
    await press('Nouveau stage');
    await view.get('#profile-organisation').setValue('Théâtre');
    await press('Enregistrer');
    expect(view.get('[role=alert]').text()).toContain('req_5');
    expect(view.get('[role=alert]').text()).toContain('Nous ne savons pas si votre demande nous est parvenue.');
    expect(refreshed).toHaveBeenCalledTimes(1);
    Object.assign(props, { candidate: stored([...listed, internship('int_3', 'Théâtre')]), section: sectionAt(5) });
    await press('Réessayer');
    expect(saves().map(({ version }) => version)).toEqual([4, 4]);
    expect(view.text()).toContain('vérifiez dans la liste s’il n’est pas déjà enregistré');
    expect(view.findAll('.entry-title').map((title) => title.text())).toEqual(['Mairie', 'Musée', 'Théâtre']);
    expect(organisation()).toBe('Théâtre');
  });

  it('can be saved after a conflict, once the list was seen', async () => {
    const answers: unknown[] = [{ saveInternship: conflict }, { saveInternship: conflict }, { saveInternship: { __typename: 'Refused', code: 'X', message: 'Non.' } }];
    const { view, props, press, organisation, refreshed, saves } = await given(InternshipsSection, { SaveInternship: () => answers.shift() });
    await press('Modifier « Mairie »');
    await view.get('#profile-organisation').setValue('Mairie de Roanne');
    await press('Enregistrer');
    await press('Afficher la version enregistrée');
    expect([refreshed.mock.calls.length, organisation(), view.text().includes('Modifiée entre-temps.')]).toEqual([1, 'Mairie de Roanne', false]);
    props.section = sectionAt(7);
    await flushPromises();
    await press('Enregistrer');
    await press('Garder ma saisie');
    expect(saves().map(({ version }) => version)).toEqual([4, 7, 5]);
  });
});

describe('what was refused', () => {
  const invalid = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'non', problems: [{ field: 'year', code: 'X', message: 'Quelle année ?' }, { field: 'obtained', code: 'X', message: 'Obtenu ?' }] };

  it('leads to the first answer of a question, and is no longer said once it is corrected', async () => {
    const { view, press } = await given(ExternalStudiesSection, { SaveExternalStudy: { saveExternalStudy: invalid } });
    await press('Nouveau cursus');
    await press('Enregistrer');
    await view.get('a[href="#profile-obtained"]').trigger('click');
    const first = view.get<HTMLInputElement>('#profile-obtained input');
    expect(document.activeElement).toBe(first.element);
    await first.setValue(true);
    await first.trigger('input');
    expect(view.find('a[href="#profile-obtained"]').exists()).toBe(false);
    expect(view.find('a[href="#profile-year"]').exists()).toBe(true);
  });

  it('is not left ticked', async () => {
    const { view } = await given(InternshipsSection, { DeclareNothing: { declareNothing: { __typename: 'Refused', code: 'X', message: 'Des stages existent.' } } }, []);
    const box = view.get<HTMLInputElement>('input[type=checkbox]');
    await box.setValue(true);
    await flushPromises();
    expect(view.text()).toContain('Des stages existent.');
    expect(box.element.checked).toBe(false);
  });
});

describe('the keyboard', () => {
  it('goes on where a line was given up, and to the next act where a line was', async () => {
    const { view, props, button, press } = await given(InternshipsSection, {
      DeleteInternship: () => {
        props.candidate = stored([listed[0]]);
        return { deleteInternship: { __typename: 'SavedSection', savedAt: '2026-03-02T09:42:00Z', section: sectionAt(5), candidate: null } };
      },
    });
    await press('Modifier « Mairie »');
    expect(document.activeElement).toBe(view.get('h3').element);
    await press('Annuler');
    expect(document.activeElement).toBe(view.get('#entry-int_1 button').element);
    button('Supprimer « Musée »')?.element.focus();
    await press('Supprimer « Musée »');
    await view.get('dialog .p-button-danger').trigger('click');
    await flushPromises();
    expect(document.activeElement).toBe(view.get('.entries-add button').element);
  });
});
