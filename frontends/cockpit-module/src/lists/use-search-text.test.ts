import { effectScope, nextTick, ref } from 'vue';

import { useSearchText } from './use-search-text';

describe('what is typed into a search', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function given() {
    const address = ref('');
    const asked: string[] = [];
    const search = effectScope().run(() => useSearchText(() => address.value, (text) => asked.push(text)))!;
    const type = async (text: string): Promise<void> => {
      search.typed.value = text;
      await nextTick();
    };
    return { address, asked, type, ...search };
  }

  it('is asked for once it rests, and the answer takes back neither a space nor newer letters', async () => {
    const { address, asked, typed, type } = given();
    await type('d');
    await type('de ');
    jest.advanceTimersByTime(300);
    expect(asked).toEqual(['de']);
    await type('de l');
    address.value = 'de';
    await nextTick();
    expect(typed.value).toBe('de l');
    jest.advanceTimersByTime(300);
    expect(asked).toEqual(['de', 'de l']);
  });

  it('follows an address that changes by itself', async () => {
    const { address, asked, typed, type, look } = given();
    await type('durand');
    look();
    address.value = 'durand';
    await nextTick();
    address.value = '';
    await nextTick();
    expect(typed.value).toBe('');
    jest.advanceTimersByTime(300);
    expect(asked).toEqual(['durand']);
  });
});
