import type { ServerResponse } from 'node:http';
import { contentDisposition } from './content-disposition';

/** How a person’s file is answered: never kept by caches, never run, framed by pages of ours only. */
export function setFileHeaders(response: ServerResponse, file: { readonly name: string; readonly contentType: string }, download: boolean): void {
  const inline = !download;
  response.setHeader('content-type', file.contentType);
  response.setHeader('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', file.name));
  response.setHeader('content-security-policy', policyFor(file.contentType, inline));
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'private, no-store');
}

/** A page of ours may frame it. Browsers' own PDF viewers refuse to work in a sandbox, and have one of their own. */
const policyFor = (contentType: string, inline: boolean): string =>
  inline && contentType === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'"
    : "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox";
