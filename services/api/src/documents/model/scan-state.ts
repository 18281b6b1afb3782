/** What the virus scanner said of a file; members equal their names. */
export enum ScanState {
  PENDING = 'PENDING',
  CLEAN = 'CLEAN',
  INFECTED = 'INFECTED',
}

/** Files wait for the scanner where there is one; without one they are usable at once. */
export const scanStateOnArrival = (hasScanner: boolean): ScanState => (hasScanner ? ScanState.PENDING : ScanState.CLEAN);
