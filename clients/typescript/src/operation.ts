/** The text of an operation that carries the types of what it answers and of what it needs. */
export class Operation<Data, Variables> {
  /** Only for the compiler. */
  declare readonly types?: (variables: Variables) => Data;

  constructor(
    readonly name: string,
    readonly text: string,
    /** Whether it changes nothing, so that it may be sent again when no answer came. */
    readonly isQuery: boolean,
  ) {}
}
