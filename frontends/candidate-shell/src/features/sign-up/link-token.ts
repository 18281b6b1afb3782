import { onMounted, ref, type Ref } from 'vue';
import { useRoute } from 'vue-router';

/** The token of a mailed link. It is taken out of the address at once: histories and screenshots keep addresses. */
export function useLinkToken(): Ref<string> {
  const route = useRoute();
  const token = ref(route.hash.slice(1));
  onMounted(() => {
    if (token.value) history.replaceState(history.state, '', route.path);
  });
  return token;
}
