export type PutOutcome =
  | { readonly kind: 'received' }
  | { readonly kind: 'refused'; readonly message: string | undefined }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'aborted' };

export interface Shipment {
  readonly url: string;
  readonly file: Blob;
  readonly contentType: string;
  readonly signal: AbortSignal;
  readonly progress: (sent: number) => void;
}

// A network that says nothing for this long is taken for dead: the person can try again.
const patience = 60_000;

function messageIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const message: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'message') : undefined;
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf({ status, responseText }: XMLHttpRequest): PutOutcome {
  if (status >= 200 && status < 300) return { kind: 'received' };
  if (status === 401) return { kind: 'signed-out' };
  const message = messageIn(responseText);
  return status >= 500 && message === undefined ? { kind: 'interrupted' } : { kind: 'refused', message };
}

/** Sends a file as the raw body of a PUT. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function putFile({ url, file, contentType, signal, progress }: Shipment): Promise<PutOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => request.abort();
    const settle = (outcome: PutOutcome): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
    };

    request.open('PUT', url);
    request.setRequestHeader('content-type', contentType);
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.upload.addEventListener('progress', ({ loaded }) => {
      alive();
      progress(loaded);
    });
    request.addEventListener('load', () => settle(outcomeOf(request)));
    request.addEventListener('error', () => settle({ kind: 'interrupted' }));
    request.addEventListener('abort', () => settle({ kind: signal.aborted ? 'aborted' : 'interrupted' }));
    if (signal.aborted) return settle({ kind: 'aborted' });
    signal.addEventListener('abort', stop);
    alive();
    request.send(file);
  });
}
