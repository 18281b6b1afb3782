import { nodes, type Rights } from './right';

/** Functions, the audit and the figures. */
export const peopleRights: Rights = {
  people: { who: 'CENTRE_MANAGER', on: 'assignment', with: () => ({ first: 100 }), select: nodes, lists: ({ accountId }) => accountId },
  person: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ accountId }) => ({ id: accountId }), stranger: 'FORBIDDEN' },
  findPerson: { who: 'CENTRE_MANAGER', with: () => ({ identifier: 'nobody@example.test' }) },
  functionScopes: { who: 'CENTRE_MANAGER', on: 'assignment', with: () => ({ kind: 'CENTRE' }), select: '{ id }', lists: ({ centreId }) => centreId },
  grantFunction: {
    who: 'CENTRE_MANAGER', on: 'assignment',
    with: ({ accountId, centreId }) => ({ accountId, function: 'COMMITTEE_MEMBER', scopeKind: 'CENTRE', scopeId: centreId }), answer: 'Person',
  },
  updateAssignment: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ assignmentId: id }) => ({ id, version: 1, endsOn: '2030-01-01' }), answer: 'Person' },
  removeAssignment: { who: 'CENTRE_MANAGER', on: 'assignment', with: ({ assignmentId: id }) => ({ id, version: 1, reason: 'Départ' }), answer: 'Person' },

  auditEntries: { who: 'CENTRE_MANAGER', on: 'act', with: () => ({ first: 100 }), select: nodes, lists: ({ auditId }) => auditId },
  auditKinds: { who: 'CENTRE_MANAGER', on: 'act', select: '', lists: () => 'answer.expired' },

  statistics: { who: 'READER', on: 'place', select: '{ programmeChoices { id } programmes { programme { id } } }', lists: ({ programmeId }) => programmeId },
};
