import type { Tab } from '@parvis/kit';
import { computed, nextTick, type ComputedRef, type WritableComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';

import type { ApplicationProgressFragment } from '@/gql/graphql';

const ids = ['documents', 'information', 'history'] as const;

export interface FileTabs {
  /** Kept in the address, so that going back and sending a link find the same tab. */
  readonly tab: WritableComputedRef<string>;
  readonly tabs: ComputedRef<readonly Tab[]>;
  /** Done when the documents are on the page. */
  readonly showDocuments: () => Promise<void>;
}

export function useFileTabs(application: () => Pick<ApplicationProgressFragment, 'documentCounts'>): FileTabs {
  const { t } = useI18n();
  const route = useRoute();
  const router = useRouter();

  const tab = computed<string>({
    get: () => ids.find((id) => id === route.query['tab']) ?? 'documents',
    set: (id) => void show(id),
  });
  const show = (id: string): Promise<unknown> => router.replace({ query: id === 'documents' ? {} : { tab: id } });

  async function showDocuments(): Promise<void> {
    await show('documents');
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
