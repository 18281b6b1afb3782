/** Where a file (dossier) stands; members equal their names, so database, code and schema spell them alike. */
export enum ApplicationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  INCOMPLETE = 'INCOMPLETE',
  COMPLETE = 'COMPLETE',
  CANCELLED = 'CANCELLED',
}

/** What the candidate says to an admission. */
export enum Answer {
  NONE = 'NONE',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
}

/** What a committee decides (avis). */
export enum DecisionType {
  ADMITTED = 'ADMITTED',
  REJECTED = 'REJECTED',
  WAITING_LIST = 'WAITING_LIST',
  ON_HOLD = 'ON_HOLD',
  PRESELECTED = 'PRESELECTED',
}

/** How an application is treated (type de traitement). */
export enum AdmissionRoute {
  UNDECIDED = 'UNDECIDED',
  SELECTIVE = 'SELECTIVE',
  DIRECT = 'DIRECT',
}
