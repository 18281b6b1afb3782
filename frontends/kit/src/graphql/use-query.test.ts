import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';

import { mountScreen, type Answers } from '../../testing/mount';
import { SessionDocument, SignOutDocument } from '../gql/graphql';
import { useMutation, type Mutation } from './use-mutation';
import { useQuery } from './use-query';

const named = (locale: string) => ({ viewer: { locale } });

async function reader(answers: Answers, enabled = ref(true)) {
  let query: ReturnType<typeof useQuery<{ viewer: { locale: string } }, Record<string, never>>> | undefined;
  const screen = defineComponent({
    setup() {
      query = useQuery(SessionDocument, {}, { enabled }) as unknown as typeof query;
      return () => h('p', query?.data.value?.viewer.locale ?? '');
    },
  });
  const { view, sent } = await mountScreen(screen, { answers });
  if (!query) throw new Error('not mounted');
  return { view, sent, query };
}

describe('useQuery', () => {
  it('shows what the API answers', async () => {
    const { view, query } = await reader({ Session: named('FR') });
    expect(view.text()).toBe('FR');
    expect(query.loading.value).toBe(false);
  });

  it('asks only while it is enabled', async () => {
    const enabled = ref(false);
    const { sent, view } = await reader({ Session: named('FR') }, enabled);
    expect(sent).toEqual([]);
    enabled.value = true;
    await flushPromises();
    expect(view.text()).toBe('FR');
  });

  it('says why no answer came, and asks again when told to', async () => {
    let tries = 0;
    const { query, view } = await reader({ Session: () => (tries++ === 0 ? { failure: { kind: 'server', requestId: 'req_1' } } : named('EN')) });
    expect(query.failure.value).toEqual({ kind: 'server', requestId: 'req_1' });
    query.refetch();
    await flushPromises();
    expect(view.text()).toBe('EN');
    expect(query.failure.value).toBeUndefined();
  });
});

describe('useMutation', () => {
  async function writer(answers: Answers) {
    let mutation: Mutation<unknown, object> | undefined;
    const screen = defineComponent({
      setup() {
        mutation = useMutation(SignOutDocument) as unknown as Mutation<unknown, object>;
        return () => null;
      },
    });
    const { sent } = await mountScreen(screen, { answers });
    if (!mutation) throw new Error('not mounted');
    return { mutation, sent };
  }

  it('sends the input and answers the data', async () => {
    const { mutation, sent } = await writer({ SignOut: { signOut: { ok: true } } });
    const sending = mutation.mutate({});
    expect(mutation.pending.value).toBe(true);
    expect(await sending).toEqual({ signOut: { ok: true } });
    expect(mutation.pending.value).toBe(false);
    expect(sent).toEqual([{ operation: 'SignOut', variables: { input: {} } }]);
  });

  it('answers nothing and says why when no answer came', async () => {
    const { mutation } = await writer({ SignOut: { failure: { kind: 'offline' } } });
    expect(await mutation.mutate({})).toBeUndefined();
    expect(mutation.failure.value).toEqual({ kind: 'offline' });
  });
});
