import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { RouterView } from 'vue-router';

import type { ProfilePartsFragment, SectionPartsFragment } from '@/gql/graphql';

import BaccalaureateSection from './BaccalaureateSection.vue';
import en from './messages/en.json';
import fr from './messages/fr.json';

const nothing = { year: null, series: null, honours: null, country: null, department: null, municipality: null, foreignTown: null, school: null, specialities: [], options: null };
const inRoanne = { ...nothing, hasBaccalaureate: true, year: 2021, country: { code: 'FR' }, department: { code: '42' }, municipality: { code: '42187', name: 'Roanne' }, school: 'Lycée des Trois Collines' };
const candidateWith = (baccalaureate: object) => ({ id: 'can_1', baccalaureate }) as unknown as ProfilePartsFragment;
const section = { section: 'BACCALAUREATE', version: 2, isComplete: false, isDeclaredEmpty: false, savedAt: null, missing: [] } as unknown as SectionPartsFragment;

async function given(others: Answers = {}) {
  const page = defineComponent(() => () => h(BaccalaureateSection, { candidate: candidateWith(inRoanne), section }));
  const answers = {
    ProfileChoices: { countries: [{ code: 'FR', name: { fr: 'France', en: 'France' }, nationality: { fr: '', en: '' } }], departments: [{ code: '42', name: 'Loire', region: '' }], honours: [], diplomaTypes: [] },
    SeriesOfYear: { baccalaureateSeries: [], specialities: [] },
    // As the API does: without a diploma, nothing else is kept.
    SaveBaccalaureate: { saveBaccalaureate: { __typename: 'SavedSection', savedAt: '2026-03-02T09:42:00Z', entryId: null, section: { ...section, version: 3 }, candidate: candidateWith({ ...nothing, hasBaccalaureate: false }) } },
  };
  const { view, sent } = await mountScreen(RouterView, { messages: { fr, en }, path: '/b', routes: [{ path: '/b', component: page }], answers: { ...answers, ...others } });
  const radio = (value: string) => view.get<HTMLInputElement>(`input[type=radio][value=${value}]`);
  const saves = () => sent.filter(({ operation }) => operation === 'SaveBaccalaureate').length;
  return { view, radio, saves };
}

describe('the baccalaureate on screen', () => {
  it('is not emptied by arrows that only pass over an answer', async () => {
    const { view, radio, saves } = await given();
    await radio('no').setValue(true);
    await radio('yes').trigger('focusout', { relatedTarget: radio('no').element });
    await radio('yes').setValue(true);
    await radio('no').trigger('focusout', { relatedTarget: radio('yes').element });
    await flushPromises();
    expect(saves()).toBe(0);
    expect(view.get<HTMLInputElement>('#profile-school').element.value).toBe('Lycée des Trois Collines');
  });

  it('says that its lists could not be read, and reads them again', async () => {
    const lists: unknown[] = [{ failure: { kind: 'server', requestId: 'req_6' } }, { countries: [], departments: [], honours: [{ code: 'AB', name: { fr: 'Assez bien', en: 'Good' } }], diplomaTypes: [] }];
    const { view } = await given({ ProfileChoices: () => lists.shift() });
    expect(view.get('[role=alert]').text()).toContain('req_6');
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.get('#profile-honoursCode').text()).toContain('Assez bien');
  });

  it('shows as empty what its answer has emptied, the town too', async () => {
    const { view, radio, saves } = await given();
    await radio('no').setValue(true);
    await radio('no').trigger('focusout', { relatedTarget: document.body });
    await flushPromises();
    expect(saves()).toBe(1);
    await radio('yes').setValue(true);
    expect(view.get<HTMLInputElement>('#profile-school').element.value).toBe('');
    await view.get('#profile-countryCode').setValue('FR');
    expect(view.get<HTMLInputElement>('#profile-municipalityCode').element.value).toBe('');
  });
});
