import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { FileTooLarge, UploadAborted } from '../../kernel/ports';

export interface StreamLimits {
  readonly maxBytes: number;
  readonly stallMs: number;
}

/** Hands every chunk on while counting and hashing; gives up on a sender that is silent too long, goes away or sends too much. */
export async function measured(content: Readable, limits: StreamLimits, write: (chunk: Buffer) => Promise<void>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const stall = setTimeout(() => content.destroy(new UploadAborted('The sender went silent.')), limits.stallMs);
  try {
    // Left open on refusal, so that the answer can still reach the sender.
    for await (const piece of content.iterator({ destroyOnReturn: false })) {
      const chunk = Buffer.from(piece);
      size += chunk.length;
      if (size > limits.maxBytes) throw new FileTooLarge(limits.maxBytes);
      hash.update(chunk);
      await write(chunk);
      stall.refresh();
    }
  } catch (error) {
    throw isOurs(error) ? error : asAborted(error);
  } finally {
    clearTimeout(stall);
  }
  return { size, sha256: hash.digest('hex') };
}

const isOurs = (error: unknown): boolean => error instanceof FileTooLarge || error instanceof UploadAborted;

/** A connection that broke is the sender's; a disk that is full is ours and must be heard of. */
function asAborted(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED', 'EPIPE'].includes(code) ? new UploadAborted('The sender went away.') : error;
}
