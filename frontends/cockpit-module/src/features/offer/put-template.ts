export type Sent = { readonly kind: 'received' } | { readonly kind: 'interrupted' } | { readonly kind: 'refused'; readonly message: string | undefined };

const types: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' };

/** By the name, as the server will: some systems give no type, or a wrong one. */
export const contentTypeOf = (name: string): string => types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

function messageIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const message: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'message') : undefined;
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status >= 200 && status < 300) return { kind: 'received' };
  return status >= 500 ? { kind: 'interrupted' } : { kind: 'refused', message: messageIn(responseText) };
}

/** Sends a form to the address of its ticket; XMLHttpRequest tells how far it is. */
export function putTemplate(url: string, file: File, progress: (sent: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.timeout = 120_000;
    request.setRequestHeader('content-type', contentTypeOf(file.name));
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.upload.addEventListener('progress', ({ loaded }) => progress(loaded));
    request.addEventListener('load', () => resolve(outcomeOf(request)));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve({ kind: 'interrupted' }));
    request.send(file);
  });
}
