import { useGateway } from '@parvis/kit';
import { ref, type Ref } from 'vue';

import { StatisticsDocument } from '@/gql/graphql';
import { fileOf, scopeOf, type View } from './address';

export interface SpreadsheetDownload {
  readonly download: () => Promise<void>;
  readonly pending: Ref<boolean>;
}

/** A link of kind "download" leaves the page where it is, also when the file does not come. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}

/** Asks for the figures first: that renews a session which has ended, as a plain link could not, and shows what the file will hold. */
export function useSpreadsheet(view: () => View): SpreadsheetDownload {
  const gateway = useGateway();
  const pending = ref(false);

  async function download(): Promise<void> {
    pending.value = true;
    await gateway()
      .then((source) => source.query(StatisticsDocument, { scope: scopeOf(view()) }, 'network-only'))
      .catch(() => undefined);
    pending.value = false;
    save(fileOf(view()));
  }

  return { download, pending };
}
