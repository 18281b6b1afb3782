import type { Router } from 'vue-router';

const gone = /dynamically imported module|preload CSS|Importing a module script failed/i;
const pause = 60_000;

/**
 * A page opened before a deployment asks for files that are gone: it is loaded anew where the person wanted to go.
 * At most once a minute per path, or a file that stays away would reload for ever.
 */
export function reloadStaleChunks(router: Router): void {
  router.onError((error, to) => {
    const key = `reload:${to.path}`;
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (!gone.test(String(error)) || Date.now() - last < pause) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.assign(to.fullPath);
  });
}
