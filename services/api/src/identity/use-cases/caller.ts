/** What a use case may know of the request that it serves. */
export interface Caller {
  readonly requestId: string;
  readonly clientIp: string;
  readonly userAgent: string;
}
