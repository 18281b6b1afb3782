export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Beside the label: "6 sur 9". */
  readonly note?: string | undefined;
}
