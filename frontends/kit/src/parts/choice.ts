/** One line of a select, a group of radio buttons or a list of suggestions. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly disabled?: boolean | undefined;
}
