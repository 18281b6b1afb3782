import type { ScanState } from './scan-state';

/** A candidate's file as others see it: never its place in the vault's folders but by key. */
export interface StoredFileFacts {
  readonly id: string;
  readonly accountId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly sha256: string;
  readonly uploadedAt: Date;
  readonly scan: ScanState;
  readonly pages: number | null;
  readonly vaultKey: string;
}
