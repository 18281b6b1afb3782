import type { Rights } from './right';

/** Accounts, the national tables, the catalogue, and one's own profile. */
export const accountRights: Rights = {
  viewer: { who: 'PUBLIC' }, signInFlow: { who: 'PUBLIC' }, passwordPolicy: { who: 'PUBLIC' }, signUp: { who: 'PUBLIC' }, validateAccount: { who: 'PUBLIC' },
  resendActivation: { who: 'PUBLIC' }, forgottenCredentials: { who: 'PUBLIC' }, resetPassword: { who: 'PUBLIC' }, checkPassword: { who: 'PUBLIC' },
  identify: { who: 'PUBLIC' }, signInWithPassword: { who: 'PUBLIC' }, sendSignInCode: { who: 'PUBLIC' }, signInWithCode: { who: 'PUBLIC' },
  refreshSession: { who: 'PUBLIC' }, signOut: { who: 'PUBLIC' },
  changePassword: { who: 'SELF' }, setLanguage: { who: 'SELF' },

  baccalaureateSeries: { who: 'PUBLIC' }, countries: { who: 'PUBLIC' }, departments: { who: 'PUBLIC' }, diplomaTypes: { who: 'PUBLIC' }, honours: { who: 'PUBLIC' },
  municipalities: { who: 'PUBLIC' }, specialities: { who: 'PUBLIC' }, help: { who: 'PUBLIC' }, institution: { who: 'PUBLIC' }, now: { who: 'PUBLIC' },
  programme: { who: 'PUBLIC' }, programmes: { who: 'PUBLIC' },

  declareNothing: { who: 'SELF' }, saveAddress: { who: 'SELF' }, saveBaccalaureate: { who: 'SELF' }, savePersonalDetails: { who: 'SELF' },
  saveExternalStudy: { who: 'SELF' }, saveInternship: { who: 'SELF' }, saveWorkExperience: { who: 'SELF' },
  deleteExternalStudy: { who: 'SELF' }, deleteInternship: { who: 'SELF' }, deleteWorkExperience: { who: 'SELF' },
};
