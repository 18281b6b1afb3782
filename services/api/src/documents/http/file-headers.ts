import type { ServerResponse } from 'node:http';
import { contentDisposition } from './content-disposition';

/** In a sandbox nothing of a file ever runs as ours; browsers' own viewers for PDF and pictures work there all the same. */
const policy = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox";

/** How a person’s file is answered: never kept by caches, never run, framed by pages of ours only. */
export function setFileHeaders(response: ServerResponse, file: { readonly name: string; readonly contentType: string }, download: boolean): void {
  response.setHeader('content-type', file.contentType);
  response.setHeader('content-disposition', contentDisposition(download ? 'attachment' : 'inline', file.name));
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'private, no-store');
}
