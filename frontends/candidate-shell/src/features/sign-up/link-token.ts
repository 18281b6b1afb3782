import { onMounted, ref, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';

/** The token of a mailed link. It is taken out of the address at once: histories and screenshots keep addresses. */
export function useLinkToken(renewed: () => void): Ref<string> {
  const route = useRoute();
  const token = ref(route.hash.slice(1));
  const hide = (): void => {
    if (token.value) history.replaceState(history.state, '', route.path);
  };
  onMounted(hide);
  // A second link, pasted into the page that the first has opened.
  watch(
    () => route.hash,
    (hash) => {
      if (hash.length < 2) return;
      token.value = hash.slice(1);
      hide();
      renewed();
    },
  );
  return token;
}
