/** Something that happened inside a transaction, told to listeners in that same transaction. Names are past tense: `application.submitted`. */
export interface DomainEvent {
  readonly name: string;
}
