import { onBeforeUnmount, onMounted } from 'vue';

import { isForPage } from '../page/page-keys';

/** `/` goes to the search, from anywhere but a field or a dialog. */
export function useSearchKey(search: () => void): void {
  function press(event: KeyboardEvent): void {
    if (event.key !== '/' || !isForPage(event)) return;
    event.preventDefault();
    search();
  }
  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
}
