/** Says only that this browser was signed in, so that a stranger's first page costs no useless request. */
const mark = 'parvis.signed-in';

export const wasSignedIn = (): boolean => localStorage.getItem(mark) !== null;

export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) localStorage.setItem(mark, '1');
  else localStorage.removeItem(mark);
}

export const nobody = '';

/** Tells the other tabs of this browser whose account is signed in now, or `nobody`; nothing while pages are prerendered. */
export function openSessionChannel(changed: (account: string) => unknown): (account: string) => void {
  if (typeof document === 'undefined' || !('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel('parvis.session');
  channel.addEventListener('message', ({ data }) => changed(String(data)));
  return (account) => channel.postMessage(account);
}
