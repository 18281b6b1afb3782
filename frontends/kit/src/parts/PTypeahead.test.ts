import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, ref, type Ref } from 'vue';

import { mountScreen } from '../../testing/mount';
import type { Choice } from './choice';
import PField from './PField.vue';
import PTypeahead from './PTypeahead.vue';

const towns: readonly Choice[] = [
  { value: '42218', label: 'Saint-Étienne', help: '42000' },
  { value: '76575', label: 'Saint-Étienne-du-Rouvray', help: '76800' },
  { value: '51410', label: 'Œuilly', help: '51480' },
];
const found = (...indexes: readonly number[]): Promise<readonly Choice[]> => Promise.resolve(indexes.flatMap((index) => towns[index] ?? []));

async function given(search: (text: string) => Promise<readonly Choice[]>) {
  jest.useFakeTimers();
  const chosen: Ref<Choice | undefined> = ref();
  const screen = defineComponent(() => () =>
    h(PField, { id: 'field-town', label: 'Commune' }, () =>
      h(PTypeahead, { search, modelValue: chosen.value, 'onUpdate:modelValue': (choice) => (chosen.value = choice) }),
    ),
  );
  const { view } = await mountScreen(screen);
  const input = view.get<HTMLInputElement>('[role=combobox]');
  return { view, input, chosen };
}

async function type(input: ReturnType<VueWrapper['get']>, text: string): Promise<void> {
  await input.setValue(text);
  jest.advanceTimersByTime(200);
  await flushPromises();
}

const options = (view: VueWrapper) => view.findAll('[role=option]').map((option) => option.text());

afterEach(() => jest.useRealTimers());

describe('PTypeahead', () => {
  it('is a combobox with the label of its field', async () => {
    const { view, input } = await given(() => found());
    expect(view.get('label').attributes('for')).toBe(input.attributes('id'));
    expect(input.attributes()).toMatchObject({ 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
  });

  it('suggests what the search finds and is chosen from with the keyboard', async () => {
    const { view, input, chosen } = await given(() => found(0, 1));
    await type(input, 'st etienne');
    expect(options(view)).toEqual(['Saint-Étienne42000', 'Saint-Étienne-du-Rouvray76800']);
    await input.trigger('keydown', { key: 'ArrowDown' });
    await input.trigger('keydown', { key: 'ArrowDown' });
    expect(input.attributes('aria-activedescendant')).toBe(view.findAll('[role=option]')[1]?.attributes('id'));
    await input.trigger('keydown', { key: 'Enter' });
    expect(chosen.value?.value).toBe('76575');
    expect(input.attributes('aria-expanded')).toBe('false');
  });

  it('shows the answer to the newest question only', async () => {
    const waiting: ((choices: readonly Choice[]) => void)[] = [];
    const { view, input } = await given(() => new Promise((resolve) => waiting.push(resolve)));
    await type(input, 'sai');
    await type(input, 'oeu');
    waiting[1]?.([...(await found(2))]);
    waiting[0]?.([...(await found(0))]);
    await flushPromises();
    expect(options(view)).toEqual(['Œuilly51480']);
  });

  it('takes a name typed to its end, whatever its accents', async () => {
    const { input, chosen } = await given(() => found(0, 1));
    await type(input, 'saint-etienne');
    await input.trigger('blur');
    expect(chosen.value?.value).toBe('42218');
    expect(input.element.value).toBe('Saint-Étienne');
  });

  it.each([['saint etienne', '42218'], ['Saint’Étienne du Rouvray', '76575']])('takes a name whatever its hyphens: %s', async (typed, code) => {
    const { input, chosen } = await given(() => found(0, 1));
    await type(input, typed);
    await input.trigger('blur');
    expect(chosen.value?.value).toBe(code);
  });

  it('takes the only name that is left, as the Enter key does', async () => {
    const { input, chosen } = await given(() => found(2));
    await type(input, 'œuil');
    await input.trigger('blur');
    expect(chosen.value?.value).toBe('51410');
  });

  it('lets the search that is under way decide when somebody is quicker', async () => {
    const { view, input, chosen } = await given(() => found(0, 1));
    await input.setValue('saint etienne');
    await input.trigger('blur');
    expect([chosen.value, view.find('[role=alert]').exists()]).toEqual([undefined, false]);
    jest.advanceTimersByTime(200);
    await flushPromises();
    expect(chosen.value?.value).toBe('42218');
  });

  it('keeps what is no choice, says so, and no longer holds what was chosen before', async () => {
    const { view, input, chosen } = await given((text) => (text.startsWith('saint') ? found(0) : found()));
    await type(input, 'saint-etienne');
    await input.trigger('blur');
    await type(input, 'Zzzz');
    await input.trigger('blur');
    await flushPromises();
    expect([input.element.value, chosen.value]).toEqual(['Zzzz', undefined]);
    expect(view.get('[role=alert]').text()).toContain('Choisissez une réponse dans la liste');
    expect(input.attributes('aria-invalid')).toBe('true');
    await type(input, 'saint');
    expect(view.find('[role=alert]').exists()).toBe(false);
  });

  it('goes back to what was chosen when the rest is no choice', async () => {
    const { input, chosen } = await given(() => found(0));
    await type(input, 'saint-etienne');
    await input.trigger('blur');
    await type(input, 'xyz');
    await input.trigger('keydown', { key: 'Escape' });
    expect(input.element.value).toBe('Saint-Étienne');
    expect(chosen.value?.value).toBe('42218');
  });

  it('forgets the choice when the field is emptied', async () => {
    const { input, chosen } = await given(() => found(0));
    await type(input, 'saint-etienne');
    await input.trigger('blur');
    await input.setValue('');
    await input.trigger('blur');
    expect(chosen.value).toBeUndefined();
  });

  it('says that nothing was found, and that a search failed', async () => {
    const { view, input } = await given((text) => (text === 'zzz' ? found() : Promise.reject(new Error('down'))));
    await type(input, 'zzz');
    expect(view.text()).toContain('Aucun résultat');
    await type(input, 'yyy');
    expect(view.text()).toContain('La recherche n’a pas abouti');
  });
});
