/** The prerendered home has one root per language; any other page has an empty one. */
export function rootOf(language: string): HTMLElement {
  const prerendered = document.getElementById(`app-${language}`);
  const root = prerendered && location.pathname === '/' ? prerendered : document.createElement('div');
  for (const other of document.querySelectorAll('.app-root')) if (other !== root) other.remove();
  if (!root.isConnected) document.body.prepend(root);
  root.classList.add('app-root');
  // From here on the page itself says its language, and that may change: the root must neither hide with it nor contradict it.
  root.removeAttribute('id');
  root.removeAttribute('lang');
  return root;
}
