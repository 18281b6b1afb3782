import type { Failure } from '@parvis/kit';
import { ref } from 'vue';

import { useNewestFailure } from './use-newest-failure';

const mutation = () => ({ pending: ref(false), failure: ref<Failure>() });

describe('of several acts beside each other', () => {
  it('the newest alone says that it failed', () => {
    const [save, reset] = [mutation(), mutation()];
    const failure = useNewestFailure(save, reset);
    save.failure.value = { kind: 'offline' };
    expect(failure.value?.kind).toBe('offline');
    reset.pending.value = true;
    expect(failure.value).toBeUndefined();
    reset.failure.value = { kind: 'server' };
    reset.pending.value = false;
    expect(failure.value?.kind).toBe('server');
  });
});
