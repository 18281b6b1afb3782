import type { Visit } from './visit';

export interface Network {
  readonly slowUploads: (bytesPerSecond: number) => Promise<void>;
  readonly free: () => Promise<void>;
}

/** The person's own network, which the server knows nothing about. */
export async function networkOf({ context, page }: Visit): Promise<Network> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const slowUploads = async (uploadThroughput: number): Promise<void> => {
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  };
  return { slowUploads, free: () => slowUploads(-1) };
}
