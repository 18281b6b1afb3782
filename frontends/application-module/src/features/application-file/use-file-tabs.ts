import type { Tab } from '@parvis/kit';
import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';

import type { ApplicationProgressFragment } from '@/gql/graphql';

const ids = ['documents', 'information', 'history'] as const;

export interface FileTabs {
  /** Kept in the address, so that going back and sending a link find the same tab. */
  readonly tab: Ref<string>;
  readonly tabs: ComputedRef<readonly Tab[]>;
  /** Done when the documents are on the page. */
  readonly showDocuments: () => Promise<void>;
}

export function useFileTabs(application: () => Pick<ApplicationProgressFragment, 'documentCounts'>): FileTabs {
  const { t } = useI18n();
  const route = useRoute();
  const router = useRouter();

  const named = (): string => ids.find((id) => id === route.query['tab']) ?? 'documents';
  // At once, not when the address has followed: the arrow keys move the focus to the tab that is chosen.
  const tab = ref(named());
  watch(named, (id) => (tab.value = id));
  watch(tab, (id) => {
    if (id !== named()) void router.replace({ query: id === 'documents' ? {} : { tab: id } });
  });

  async function showDocuments(): Promise<void> {
    tab.value = 'documents';
    await nextTick();
  }

  const tabs = computed(() =>
    ids.map((id): Tab => ({
      id,
      label: t(`application.tab.${id}`),
      ...(id === 'documents' && { note: t('application.documents.count', { ...application().documentCounts }) }),
    })),
  );
  return { tab, tabs, showDocuments };
}
