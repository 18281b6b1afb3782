import { useSession, type Failure } from '@parvis/kit';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

export interface Entry {
  /** True until the person is inside, or nobody could say who entered. */
  readonly entering: Ref<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly enter: () => Promise<void>;
}

/** The API has let the person in: the page learns who it is, and the shell then leads on. */
export function useEntry(): Entry {
  const session = useSession();
  const entering = ref(false);
  const failure = shallowRef<Failure>();

  async function enter(): Promise<void> {
    entering.value = true;
    failure.value = await session.begin();
    entering.value = failure.value === undefined;
  }

  return { entering, failure, enter };
}
