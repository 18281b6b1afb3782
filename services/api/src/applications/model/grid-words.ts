import type { LocalizedText } from '../../kernel/locale';
import type { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './application-status';

type Words<Members extends string> = Readonly<Record<Members, LocalizedText>>;

/** The values of columns in the words of the office. */
export const statusWords: Words<ApplicationStatus> = {
  DRAFT: { fr: 'En attente', en: 'Draft' },
  SUBMITTED: { fr: 'Réceptionné', en: 'Submitted' },
  INCOMPLETE: { fr: 'Incomplet', en: 'Incomplete' },
  COMPLETE: { fr: 'Complet', en: 'Complete' },
  CANCELLED: { fr: 'Annulé', en: 'Cancelled' },
};

export const routeWords: Words<AdmissionRoute> = {
  UNDECIDED: { fr: 'En attente', en: 'Undecided' },
  SELECTIVE: { fr: 'Accès contrôlé', en: 'Selective' },
  DIRECT: { fr: 'Accès direct', en: 'Direct' },
};

export const decisionWords: Words<DecisionType> = {
  ADMITTED: { fr: 'Favorable', en: 'Admitted' },
  REJECTED: { fr: 'Défavorable', en: 'Rejected' },
  WAITING_LIST: { fr: 'Liste complémentaire', en: 'Waiting list' },
  ON_HOLD: { fr: 'Liste d’attente', en: 'On hold' },
  PRESELECTED: { fr: 'Présélection', en: 'Preselected' },
};

export const answerWords: Words<Answer> = {
  NONE: { fr: 'Sans réponse', en: 'No answer' },
  ACCEPTED: { fr: 'Confirmée', en: 'Accepted' },
  DECLINED: { fr: 'Désistement', en: 'Declined' },
  EXPIRED: { fr: 'Délai dépassé', en: 'Expired' },
};

/** By column, where a column has a closed list of values. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  STATUS: statusWords, ADMISSION_ROUTE: routeWords, PROPOSED_DECISION: decisionWords, PUBLISHED_DECISION: decisionWords, ANSWER: answerWords,
};
