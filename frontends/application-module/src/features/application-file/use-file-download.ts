import { useGateway } from '@parvis/kit';
import { ref, type Ref } from 'vue';

import { ApplicationAccessDocument } from '@/gql/graphql';

export interface FileDownload {
  /** Renews a session that ended meanwhile: a plain link to a file could not. */
  readonly ready: () => Promise<void>;
  readonly download: (url: string) => Promise<void>;
  readonly pending: Ref<boolean>;
}

/** A link of kind "download" leaves the page where it is, also when the file does not come. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}

export function useFileDownload(applicationId: () => string): FileDownload {
  const gateway = useGateway();
  const pending = ref(false);

  async function ready(): Promise<void> {
    await gateway()
      .then((source) => source.query(ApplicationAccessDocument, { id: applicationId() }, 'network-only'))
      .catch(() => undefined);
  }

  async function download(url: string): Promise<void> {
    pending.value = true;
    await ready();
    pending.value = false;
    save(url);
  }

  return { ready, download, pending };
}
