import type { FunctionName } from '../../src/kernel/viewer';
import type { Subject, SubjectKind } from './rights-subjects';

/**
 * Who gets through: `PUBLIC` anybody, also without signing in; `SELF` whoever is signed in, about themselves alone;
 * `OWNER` the candidate whose it is and nobody else; a function: it and those above it, in scope.
 */
export type Who = 'PUBLIC' | 'SELF' | 'OWNER' | FunctionName;

export type Fault = 'NOT_FOUND' | 'FORBIDDEN';

export interface Right {
  readonly who: Who;
  /** What it is done to; a new one for everybody who gets through. Absent: nothing of anybody's is named. */
  readonly on?: SubjectKind;
  /** Of a function: the owner gets through too. */
  readonly owner?: true;
  /** The variables of a query, or the input of a mutation. */
  readonly with?: (subject: Subject) => Readonly<Record<string, unknown>>;
  /** For somebody in scope with too little: `FORBIDDEN` when absent. */
  readonly below?: Fault;
  /** For whoever has no function in scope: `NOT_FOUND` where something is named, else `FORBIDDEN`. */
  readonly stranger?: Fault;
  /** A list: out of scope it is answered, without the subject; this is what of the subject shows in it. */
  readonly lists?: (subject: Subject) => string;
  /** Selection of the answer of a list. */
  readonly select?: string;
  /** What whoever gets through is told: the type of the answer. Anything but a refusal when absent. */
  readonly answer?: string;
}

const nodes = '{ edges { node { id } } totalCount { count } }';
const ofApplication = ({ applicationId: id }: Subject) => ({ id });
const versioned = ({ applicationId: id, version }: Subject) => ({ id, version });
const document = ({ documentId }: Subject) => ({ documentId });

/** One line an operation; one that has no line here fails the matrix. */
export const rights: Readonly<Record<string, Right>> = {
  // identity
  viewer: { who: 'PUBLIC' }, signInFlow: { who: 'PUBLIC' }, passwordPolicy: { who: 'PUBLIC' }, signUp: { who: 'PUBLIC' }, validateAccount: { who: 'PUBLIC' },
  resendActivation: { who: 'PUBLIC' }, forgottenCredentials: { who: 'PUBLIC' }, resetPassword: { who: 'PUBLIC' }, checkPassword: { who: 'PUBLIC' },
  identify: { who: 'PUBLIC' }, signInWithPassword: { who: 'PUBLIC' }, sendSignInCode: { who: 'PUBLIC' }, signInWithCode: { who: 'PUBLIC' },
  refreshSession: { who: 'PUBLIC' }, signOut: { who: 'PUBLIC' },
  changePassword: { who: 'SELF' }, setLanguage: { who: 'SELF' },
  // reference and catalogue
  baccalaureateSeries: { who: 'PUBLIC' }, countries: { who: 'PUBLIC' }, departments: { who: 'PUBLIC' }, diplomaTypes: { who: 'PUBLIC' }, honours: { who: 'PUBLIC' },
  municipalities: { who: 'PUBLIC' }, specialities: { who: 'PUBLIC' }, help: { who: 'PUBLIC' }, institution: { who: 'PUBLIC' }, now: { who: 'PUBLIC' },
  programme: { who: 'PUBLIC' }, programmes: { who: 'PUBLIC' },
  // one's own profile
  declareNothing: { who: 'SELF' }, saveAddress: { who: 'SELF' }, saveBaccalaureate: { who: 'SELF' }, savePersonalDetails: { who: 'SELF' },
  saveExternalStudy: { who: 'SELF' }, saveInternship: { who: 'SELF' }, saveWorkExperience: { who: 'SELF' },
  deleteExternalStudy: { who: 'SELF' }, deleteInternship: { who: 'SELF' }, deleteWorkExperience: { who: 'SELF' },
  // applications
  myApplications: { who: 'SELF' }, createApplication: { who: 'SELF' },
  application: { who: 'READER', owner: true, on: 'submitted', with: ofApplication },
  applications: { who: 'READER', on: 'submitted', with: () => ({ first: 100 }), select: nodes, lists: ({ applicationId }) => applicationId },
  submitApplication: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...versioned(subject), idempotencyKey: 'matrix' }), answer: 'NotReady' },
  cancelApplication: { who: 'CENTRE_MANAGER', owner: true, on: 'submitted', with: (subject) => ({ ...versioned(subject), reason: 'Doublon' }) },
  requestUpload: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), fileName: 'cv.pdf', contentType: 'application/pdf', size: 10 }) },
  bindUpload: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), ticket: subject.ticket }) },
  uploadDocument: { who: 'OWNER', on: 'draft', with: document },
  deleteDocument: { who: 'OWNER', on: 'draft', with: document, answer: 'DocumentChanged' },
  setNotApplicable: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), notApplicable: true }), answer: 'Refused' },
  // people
  people: { who: 'CENTRE_MANAGER', on: 'assignment', with: () => ({ first: 100 }), select: nodes, lists: ({ accountId }) => accountId },
  person: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ accountId }) => ({ id: accountId }), stranger: 'FORBIDDEN' },
  findPerson: { who: 'CENTRE_MANAGER' },
  functionScopes: { who: 'CENTRE_MANAGER', on: 'assignment', with: () => ({ kind: 'CENTRE' }), select: '{ id }', lists: ({ centreId }) => centreId },
  grantFunction: {
    who: 'CENTRE_MANAGER', on: 'assignment',
    with: ({ accountId, centreId }) => ({ accountId, function: 'COMMITTEE_MEMBER', scopeKind: 'CENTRE', scopeId: centreId }), answer: 'Person',
  },
  updateAssignment: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ assignmentId: id }) => ({ id, version: 1, endsOn: '2030-01-01' }), answer: 'Person' },
  removeAssignment: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ assignmentId: id }) => ({ id, version: 1, reason: 'Départ' }), answer: 'Person' },
  // operations
  auditEntries: { who: 'CENTRE_MANAGER', on: 'act', with: () => ({ first: 100 }), select: nodes, lists: ({ auditId }) => auditId },
  auditKinds: { who: 'CENTRE_MANAGER', on: 'act', select: '', lists: () => 'matrix.probe' },
};

/** Operations that only functions open. */
export function isOfStaff(name: string): boolean {
  const right = rights[name];
  return right !== undefined && !['PUBLIC', 'SELF', 'OWNER'].includes(right.who) && right.owner === undefined;
}
