import { fresh, type Rights } from './right';

/** Access tokens: for administrators of the institution, in person. */
export const integrationRights: Rights = {
  apiTokens: { who: 'ADMINISTRATOR', on: 'token', select: '{ id }', lists: ({ id }) => id },
  createApiToken: {
    who: 'ADMINISTRATOR', on: 'place', whole: true, answer: 'ApiTokenMade',
    with: ({ institutionId }) => ({ institutionId, name: fresh('Token'), scopes: ['read:applications'], expiresAt: '2027-02-01T09:00:00.000Z' }),
  },
  rotateApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1 }), answer: 'ApiTokenMade' },
  updateApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1, name: 'Other', networks: [] }), answer: 'ApiToken' },
  revokeApiToken: { who: 'ADMINISTRATOR', on: 'token', whole: true, with: ({ id }) => ({ id, version: 1 }), answer: 'ApiToken' },
};
