import { mountScreen } from '@parvis/kit/testing';

import module from '@/module';
import type { Column } from './cells';
import FilterDialog from './FilterDialog.vue';

const option = (value: string, fr: string, en: string, note: string | null) => ({ value, label: { fr, en }, note });
const column = (options: readonly object[]) => ({ key: 'PROGRAMME', label: { fr: 'Formation', en: 'Programme' }, type: 'ENUM', filter: 'VALUES', mayBeEmpty: false, isSortable: false, isUsual: true, options }) as Column;

async function labels(locale: 'fr' | 'en', options: readonly object[]): Promise<string[]> {
  const { view } = await mountScreen(FilterDialog, { messages: module.messages, locale, props: { column: column(options), criterion: undefined } });
  return view.findAll('.filter-options label').map((one) => one.text().split(' · ')[0]!);
}

describe('what a column can be narrowed to', () => {
  it('stands in the alphabet of the reader where it is named by the institution', async () => {
    const programmes = [option('a', 'Doctorat en droit', 'Thesis in Law', 'D-DROIT'), option('b', 'Licence Droit', 'Bachelor of Laws', 'L-DROIT')];
    expect(await labels('fr', programmes)).toEqual(['Doctorat en droit', 'Licence Droit']);
    expect(await labels('en', programmes)).toEqual(['Bachelor of Laws', 'Thesis in Law']);
  });

  it('stays in the order of an application’s life where it is a state', async () => {
    expect(await labels('en', [option('SUBMITTED', 'Réceptionné', 'Submitted', null), option('COMPLETE', 'Complet', 'Complete', null)])).toEqual(['Submitted', 'Complete']);
  });
});
