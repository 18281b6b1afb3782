import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { useI18n } from 'vue-i18n';
import { RouterView } from 'vue-router';

import module from '../../module';
import CampaignsPage from './CampaignsPage.vue';
import CentresPage from './CentresPage.vue';
import { moved } from './moved';
import OfferPage from './OfferPage.vue';
import ProgrammePage from './ProgrammePage.vue';

enableAutoUnmount(afterEach);

const both = (text: string) => ({ fr: text, en: `${text} (en)` });
const committee = { id: 'com_1', code: 'DROIT', version: 1, isInService: true, contactAddress: 'droit@parvis.test', presidentName: 'Inès Okafor', signatoryName: null, signatoryTitle: null, alerts: { submissions: false, acceptances: true, withdrawals: false, language: 'FR' }, name: both('Commission de droit'), members: [{ id: 'asg_1', function: 'COMMITTEE_MEMBER', name: 'Ada Martin', startsOn: null, endsOn: '2027-08-31' }] };
const centre = { id: 'cen_1', code: 'DROIT', version: 1, isInService: true, programmeCount: 2, name: both('Faculté de Droit'), committees: [committee] };
const campaigns = [{ id: 'cam_1', code: 'C1', version: 1, academicYear: '2027-2028', state: 'ACTIVE', name: both('Campagne 2027-2028') }];
const intake = {
  id: 'itk_1', code: 'SEPT', version: 3, campaignId: 'cam_1', committeeId: 'com_1', capacity: 20, opensAt: '2026-10-01T09:00', closesAt: '2027-03-31T23:59', returnDeadline: '2027-04-12T23:59',
  juryOn: null, publicationOn: null, answerBy: null, answerDelayDays: 14, timeZone: 'Indian/Reunion', isInService: true, state: 'OPEN', applications: 4, openFiles: 2, name: both('Rentrée'),
};
const requirement = (number: number) => ({ id: `req_${number}`, code: `R${number}`, version: 1, isShared: false, isInService: true, label: both(`Pièce ${number}`), description: null, condition: null, template: number === 1 ? { name: 'fiche.pdf', size: 1200, url: '/files/templates/req_1' } : null });
const programme = (version = 1, title = 'Master Droit') => ({
  id: 'prg_1', code: 'DROIT-M1', centreId: 'cen_1', version, state: 'OPEN', isInService: true, diplomaTypeCode: 'MASTER', site: 'Besançon', language: 'FR', url: null, keywords: ['droit', 'law'],
  title: both(title), description: both('Texte'), additionalInformation: null, intakes: [intake], requirements: [requirement(1), requirement(2)],
});

const base = {
  OfferCentres: { offerIsAdministered: true, offerCentres: [centre] },
  OfferCampaigns: { offerIsAdministered: true, offerCampaigns: campaigns },
  OfferChoices: { institution: { id: 'ins_1', timeZone: 'Europe/Paris', maxFileBytes: 10_000_000 }, diplomaTypes: [{ code: 'MASTER', name: both('Master') }] },
  OfferProgramme: { offerProgramme: programme() },
};
const saved = (version: number) => ({ __typename: 'OfferSaved', id: 'x', version, openFiles: 0 });
const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Quelqu’un d’autre a enregistré.' };
const routes = [{ path: '/cockpit/offer/programmes/:id', component: ProgrammePage }];
const openProgramme = (answers: Readonly<Record<string, unknown>> = {}, tab = 'description') =>
  mountScreen(RouterView, { messages: module.messages, answers: { ...base, ...answers }, path: `/cockpit/offer/programmes/prg_1?tab=${tab}`, routes });
const button = (view: VueWrapper, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const field = (view: VueWrapper, id: string) => view.get<HTMLInputElement>(`[id="${id}"]`);

describe('the list of programmes', () => {
  const OfferProgrammes = { offerProgrammes: { edges: [{ node: { id: 'prg_1', code: 'DROIT-M1', centreId: 'cen_1', state: 'OUT_OF_SERVICE', site: 'Besançon', diplomaTypeCode: 'MASTER', title: both('Master Droit') } }], pageInfo: { hasNextPage: false, endCursor: 'c' } } };

  it('asks for what the address says, and shows programmes under their centre with their state', async () => {
    const { view, sent } = await mountScreen(OfferPage, { messages: module.messages, answers: { ...base, OfferProgrammes }, path: '/cockpit/offer?text=droit&state=OUT_OF_SERVICE&centre=cen_1' });
    expect(sent.find(({ operation }) => operation === 'OfferProgrammes')!.variables).toEqual({ filter: { text: 'droit', centreIds: ['cen_1'], states: ['OUT_OF_SERVICE'] }, first: 100, after: null });
    expect(view.get('section.offer-group').text()).toMatch(/^Faculté de DroitMaster Droit.*Hors service$/);
    expect(view.get('.offer-line a').attributes('href')).toBe('/cockpit/offer/programmes/prg_1');
  });

  it('begins anew in another language: a page further on is another one there', async () => {
    const inOther = defineComponent(() => {
      const { locale } = useI18n();
      return () => [h('button', { id: 'language', onClick: () => (locale.value = 'en') }), h(OfferPage)];
    });
    const { view, path, sent } = await mountScreen(inOther, { messages: module.messages, answers: { ...base, OfferProgrammes }, path: '/cockpit/offer?centre=cen_1&after=c' });
    await view.get('#language').trigger('click');
    await flushPromises();
    expect(path()).toBe('/cockpit/offer?centre=cen_1');
    expect(sent.filter(({ operation }) => operation === 'OfferProgrammes').at(-1)!.variables).toMatchObject({ after: null });
  });

  it('tells somebody without the function whom to ask', async () => {
    const forbidden = { failure: { kind: 'forbidden' } };
    const { view } = await mountScreen(OfferPage, { messages: module.messages, answers: { ...base, OfferCentres: forbidden, OfferProgrammes: forbidden } });
    expect(view.text()).toContain('n’est pas dans vos fonctions');
    expect(view.text()).not.toContain('Nouvelle formation');
  });
});

describe('a programme', () => {
  it('is saved with the version that was seen, in both languages', async () => {
    const { view, sent } = await openProgramme({ UpdateProgramme: { updateProgramme: saved(2) } });
    await field(view, 'programme-title.en').setValue('Master in Law');
    expect(view.text()).toContain('Modifications non enregistrées');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'UpdateProgramme')!.variables).toMatchObject({ input: { id: 'prg_1', version: 1, title: { fr: 'Master Droit', en: 'Master in Law' }, keywords: ['droit', 'law'], url: null } });
  });

  it('shows each problem beside its field and all of them above', async () => {
    const problems = [{ field: 'title.fr', message: 'Obligatoire ici.' }, { field: 'site', message: 'Trop long là.' }];
    const { view } = await openProgramme({ UpdateProgramme: { updateProgramme: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'x', problems } } });
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(field(view, 'programme-title.fr').attributes('aria-invalid')).toBe('true');
    expect(view.get('[id="programme-site-error"]').text()).toContain('Trop long là.');
    expect(view.findAll('.p-notice li').map((one) => one.text())).toEqual(['Intitulé (français)\u00a0: Obligatoire ici.', 'Ville ou campus\u00a0: Trop long là.']);
    await field(view, 'programme-title.fr').setValue('Corrigé');
    expect(view.findAll('.p-notice li')).toHaveLength(1);
  });

  it('tells a refusal anew when it comes a second time', async () => {
    const { view } = await openProgramme({ UpdateProgramme: { updateProgramme: { __typename: 'Refused', code: 'STILL_USED', message: 'Encore utilisée.' } } });
    const refuse = async () => {
      await view.get('form').trigger('submit');
      await flushPromises();
      return view.get('.p-notice-refused').element;
    };
    const first = await refuse();
    expect(first.textContent).toContain('Encore utilisée.');
    expect(await refuse()).not.toBe(first);
  });

  it('keeps what was typed when somebody else was first, and lets the person choose', async () => {
    let version = 1;
    const updates: number[] = [];
    const UpdateProgramme = ({ input }: { input: { version: number } }) => {
      updates.push(input.version);
      if (input.version === 1) version = 2;
      return { updateProgramme: input.version === 1 ? conflict : saved(3) };
    };
    const { view } = await openProgramme({ UpdateProgramme, OfferProgramme: () => ({ offerProgramme: programme(version, version === 1 ? 'Master Droit' : 'Titre d’un autre') }) });
    await field(view, 'programme-title.fr').setValue('Mon titre');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('modifiée par quelqu’un d’autre');
    expect(field(view, 'programme-title.fr').element.value).toBe('Mon titre');
    await button(view, 'Garder ma saisie').trigger('click');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(updates).toEqual([1, 2]);
  });

  it('asks before typed changes are left behind', async () => {
    const { view, path } = await openProgramme();
    await field(view, 'programme-title.fr').setValue('Mon titre');
    await view.findAll('[role=tab]')[1]!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Quitter sans enregistrer\u00a0?');
    await button(view, 'Continuer la saisie').trigger('click');
    await flushPromises();
    expect(path()).toContain('tab=description');
    expect(field(view, 'programme-title.fr').element.value).toBe('Mon titre');
  });

  it('says what still uses it instead of deleting it', async () => {
    const message = 'Suppression impossible, car cet élément sert encore : 4 candidatures.';
    const { view } = await openProgramme({ DeleteProgramme: { deleteProgramme: { __typename: 'Refused', code: 'IN_USE', message } } });
    await button(view, 'Supprimer').trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Supprimer «\u00a0Master Droit\u00a0»\u00a0?');
    await view.findAll('dialog button').find((one) => one.text() === 'Supprimer')!.trigger('click');
    await flushPromises();
    expect(view.get('[role=alert]').text()).toContain('Suppression refusée\u00a0: «\u00a0Master Droit\u00a0»');
    expect(view.text()).toContain(message);
  });
});

describe('the dates of an intake', () => {
  it('are shown and typed in the zone of the intake, which is said', async () => {
    const { view } = await openProgramme({}, 'intakes');
    await button(view, 'Modifier').trigger('click');
    await flushPromises();
    expect(field(view, 'intake-closesAt').element.value).toBe('2027-03-31T23:59');
    expect(view.get('[id="intake-closesAt-help"]').text()).toBe('heure de La Réunion');
    expect(view.text()).toContain('déjà 4 candidatures, dont 2 dossiers en cours');
  });

  it('take no time away from candidates without asking', async () => {
    const { view, sent } = await openProgramme({ UpdateIntake: { updateIntake: saved(4) } }, 'intakes');
    await button(view, 'Modifier').trigger('click');
    await flushPromises();
    await field(view, 'intake-returnDeadline').setValue('2027-04-01T23:59');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('2 candidats travaillent encore sur leur dossier');
    expect(sent.some(({ operation }) => operation === 'UpdateIntake')).toBe(false);
    await button(view, 'Avancer la date').trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'UpdateIntake')!.variables).toMatchObject({ input: { confirmsEarlierDeadline: true, returnDeadline: '2027-04-01T23:59', answerBy: null, answerDelayDays: 14 } });
  });
});

describe('required documents', () => {
  it('are moved by buttons that say where', async () => {
    const { view, sent } = await openProgramme({ ReorderRequirements: { reorderRequirements: saved(1) } }, 'requirements');
    await view.findAll('button').find((one) => one.text().includes('Descendre\u00a0: Pièce 1'))!.trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'ReorderRequirements')!.variables).toEqual({ input: { programmeId: 'prg_1', ids: ['req_2', 'req_1'] } });
    expect(view.get('.offer-template a').attributes('href')).toBe('/files/templates/req_1');
  });

  it('take the keyboard into the form that opens, and back to what opened it', async () => {
    const { view } = await openProgramme({}, 'requirements');
    await button(view, 'Modifier').trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('requirement-label.fr');
    await view.findAll('form button').find((one) => one.text() === 'Fermer')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('edit-req_1');
  });

  it('stay in their place at the ends', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  });
});

describe('centres, committees and campaigns', () => {
  it('shows who is in a committee', async () => {
    const { view } = await mountScreen(CentresPage, { messages: module.messages, answers: base });
    expect(view.text()).toContain('Ada Martin, Membre de commission');
    expect(view.text()).toContain('jusqu’au 31\u00a0août\u00a02027');
  });

  it('keeps of a committee what was not touched, and sends by the button below the form', async () => {
    const { view, sent } = await mountScreen(CentresPage, { messages: module.messages, answers: { ...base, UpdateCommittee: { updateCommittee: saved(2) } } });
    await view.get('.offer-line').findAll('button')[0]!.trigger('click');
    await flushPromises();
    await field(view, 'committee-signatoryName').setValue('Paul Ménard');
    await field(view, 'committee-signatoryTitle.fr').setValue('Doyen');
    const act = view.get<HTMLButtonElement>('.p-dialog-actions [type=submit]').element;
    expect(act.form?.id).toBe('committee-form');
    act.click();
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'UpdateCommittee')!.variables).toEqual({ input: {
      id: 'com_1', version: 1, name: both('Commission de droit'), contactAddress: 'droit@parvis.test', presidentName: 'Inès Okafor', signatoryName: 'Paul Ménard',
      signatoryTitle: { fr: 'Doyen', en: '' }, alerts: { submissions: false, acceptances: true, withdrawals: false, language: 'FR' }, isInService: true,
    } });
  });

  it('offers a manager of a centre no act on centres, and keeps committees', async () => {
    const { view } = await mountScreen(CentresPage, { messages: module.messages, answers: { ...base, OfferCentres: { offerIsAdministered: false, offerCentres: [centre] } } });
    expect(view.text()).not.toContain('Nouveau centre');
    expect(view.text()).toContain('Nouvelle commission');
  });

  it('creates a campaign', async () => {
    const { view, sent } = await mountScreen(CampaignsPage, { messages: module.messages, answers: { ...base, CreateCampaign: { createCampaign: saved(1) } } });
    await button(view, 'Nouvelle campagne').trigger('click');
    await flushPromises();
    await field(view, 'campaign-code').setValue('C2');
    await field(view, 'campaign-name.fr').setValue('Campagne');
    await field(view, 'campaign-name.en').setValue('Campaign');
    await field(view, 'campaign-academicYear').setValue('2028-2029');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'CreateCampaign')!.variables).toEqual({ input: { code: 'C2', name: { fr: 'Campagne', en: 'Campaign' }, academicYear: '2028-2029', state: 'PLANNED' } });
  });
});
