/** A page forwards from `after`, or backwards from `before`. */
export interface GridPageArgs {
  readonly size: number;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
  readonly isBackwards?: boolean;
  /** With how many there are. */
  readonly isCounted?: boolean;
  /** Only what names an application and says where it stands; whatever else is asked of its rows throws. */
  readonly isShort?: boolean;
}
