import type { Subject } from './subject';
import { fresh, nodes, type Rights } from './right';

const ofApplication = ({ applicationId: id }: Subject) => ({ id });
const versioned = ({ applicationId: id, version }: Subject) => ({ id, version });
const reasoned = (subject: Subject) => ({ ...versioned(subject), reason: 'Demandé par téléphone' });
const document = ({ documentId }: Subject) => ({ documentId });

export const applicationRights: Rights = {
  myApplications: { who: 'SELF' }, createApplication: { who: 'SELF' },
  application: { who: 'READER', owner: true, on: 'submitted', with: ofApplication },
  node: { who: 'READER', owner: true, on: 'submitted', with: ofApplication },
  nodes: { who: 'PUBLIC' },
  applications: { who: 'READER', on: 'submitted', with: () => ({ first: 100 }), select: nodes, lists: ({ applicationId }) => applicationId },
  submitApplication: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...versioned(subject), idempotencyKey: 'matrix' }), answer: 'NotReady' },
  cancelApplication: { who: 'CENTRE_MANAGER', owner: true, on: 'submitted', with: reasoned, answer: 'Application' },
  requestUpload: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), fileName: 'cv.pdf', contentType: 'application/pdf', size: 10 }) },
  bindUpload: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), ticket: subject.ticket }) },
  uploadDocument: { who: 'OWNER', on: 'draft', with: document },
  deleteDocument: { who: 'OWNER', on: 'draft', with: document, answer: 'DocumentChanged' },
  setNotApplicable: { who: 'OWNER', on: 'draft', with: (subject) => ({ ...document(subject), notApplicable: true }), answer: 'Refused' },

  // what staff do with one file
  announcePresence: { who: 'READER', on: 'submitted', with: ofApplication, answer: 'FilePresence' },
  judgeDocument: { who: 'COMMITTEE_MEMBER', on: 'submitted', with: (subject) => ({ ...document(subject), version: subject.version, verdict: 'ACCEPTED' }), answer: 'DocumentChanged' },
  markIncomplete: { who: 'COMMITTEE_MEMBER', on: 'submitted', with: (subject) => ({ ...versioned(subject), comment: 'La page 2 manque.' }), answer: 'Application' },
  markComplete: { who: 'COMMITTEE_MEMBER', on: 'submitted', with: reasoned, answer: 'Application' },
  returnToDraft: { who: 'CENTRE_MANAGER', on: 'submitted', with: reasoned, answer: 'Application' },
  moveReturnDeadline: { who: 'CENTRE_MANAGER', on: 'draft', with: (subject) => ({ ...reasoned(subject), returnDeadline: '2027-05-03T21:59:59.999Z' }), answer: 'Application' },
  answerAdmission: { who: 'CENTRE_MANAGER', owner: true, on: 'admitted', with: (subject) => ({ ...reasoned(subject), answer: 'ACCEPTED' }), answer: 'Application' },
};

const viewFields = { name: 'Mes réceptionnés', columns: ['LAST_NAME', 'STATUS'], filters: [{ column: 'STATUS', values: ['SUBMITTED'] }], sort: { column: 'LAST_NAME', direction: 'ASC' } };
const ofTags = { stranger: 'FORBIDDEN', elsewhere: 'NOT_FOUND' } as const;
const label = (text: string) => ({ labelFr: text, labelEn: text, tone: 'info' });

/** Views and exports are of whoever made them; tags of the institution. */
export const gridRights: Rights = {
  applicationColumns: { who: 'READER', on: 'place', select: '{ options { value } }', lists: ({ programmeId }) => programmeId },
  gridViews: { who: 'KEEPER', on: 'view', select: '{ id }', lists: ({ id }) => id },
  createGridView: { who: 'READER', with: () => viewFields, answer: 'GridView' },
  editGridView: { who: 'KEEPER', on: 'view', with: ({ id }) => ({ ...viewFields, id, version: 1 }), stranger: 'FORBIDDEN', answer: 'GridView' },
  deleteGridView: { who: 'KEEPER', on: 'view', with: ({ id }) => ({ id, version: 1 }), stranger: 'FORBIDDEN', answer: 'Done' },
  tags: { who: 'READER', whole: true, on: 'tag', select: '{ id }', lists: ({ id }) => id },
  createTag: { who: 'CENTRE_MANAGER', whole: true, on: 'place', with: ({ institutionId }) => ({ institutionId, ...label(fresh('Étiquette')) }), ...ofTags, answer: 'Tag' },
  editTag: { who: 'CENTRE_MANAGER', whole: true, on: 'tag', with: ({ id }) => ({ id, version: 1, ...label(id) }), ...ofTags, answer: 'Tag' },
  deleteTag: { who: 'CENTRE_MANAGER', whole: true, on: 'tag', with: ({ id }) => ({ id, version: 1 }), ...ofTags, answer: 'Done' },
  setTags: { who: 'COMMITTEE_MEMBER', on: 'tagged', with: ({ applicationId, id }) => ({ applicationIds: [applicationId], add: [id], remove: [] }), ...ofTags, answer: 'TagsSet' },
  exportApplications: { who: 'READER', with: () => ({ format: 'CSV', columns: ['LAST_NAME'] }), answer: 'ApplicationExport' },
  applicationExport: { who: 'KEEPER', on: 'export', with: ({ id }) => ({ id }) },
  deleteApplicationExport: { who: 'KEEPER', on: 'export', with: ({ id }) => ({ id }), answer: 'Done' },
  applicationExports: { who: 'KEEPER', on: 'export', select: '{ id }', lists: ({ id }) => id },
};
