/** What integrators are told of an application. They know of it from its first submission on, never of a draft. */
export enum FeedKind {
  /** It came into sight: submitted for the first time, or again after it had been given back as a draft. */
  CREATED = 'CREATED',
  /** Submitted; the first time right after `CREATED`. */
  SUBMITTED = 'SUBMITTED',
  /** Anything else: status, verdicts, dates, tags, names, proposals. */
  CHANGED = 'CHANGED',
  /** A decision was published. */
  DECIDED = 'DECIDED',
  /** An admission was answered, or the date for the answer passed. */
  ANSWERED = 'ANSWERED',
  /** Out of sight: its account is gone, or it was given back as a draft. */
  DELETED = 'DELETED',
  /** Two accounts became one. Reserved: nothing tells it yet. */
  MERGED = 'MERGED',
}

export const feedKinds: readonly FeedKind[] = Object.values(FeedKind);

/** Kept as a list in one column; an empty one stands for every kind. */
export const kindsIn = (text: string): readonly FeedKind[] => feedKinds.filter((kind) => text.split(',').includes(kind));
