import { useLeaving, useSession, type Failure } from '@parvis/kit';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { useRouter } from 'vue-router';

import { hasChosenLanguage, keepLanguage, languageOfPage } from '@/locale/language';

export interface SignOut {
  readonly leave: () => Promise<void>;
  readonly leaving: Ref<boolean>;
  /** Somebody who could not be signed out must know it: the machine may be shared. */
  readonly failure: ShallowRef<Failure | undefined>;
}

const failure = shallowRef<Failure>();

export function useSignOut(): SignOut {
  const session = useSession();
  const router = useRouter();
  const { leaveFor } = useLeaving();
  const leaving = ref(false);

  async function signOut(): Promise<void> {
    leaving.value = true;
    const choseLanguage = hasChosenLanguage();
    failure.value = await session.signOut().catch((): Failure => ({ kind: 'offline' }));
    leaving.value = false;
    if (failure.value) return;
    // The API has the browser clear all that it kept for us; how to speak to whoever sits here is no secret.
    if (choseLanguage) keepLanguage(languageOfPage());
    await router.push('/');
  }

  return { leave: () => leaveFor(signOut), leaving, failure };
}
