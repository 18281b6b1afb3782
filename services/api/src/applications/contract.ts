export {
  ApplicationAnswered,
  ApplicationCancelled,
  ApplicationCreated,
  ApplicationMarkedComplete,
  ApplicationMarkedIncomplete,
  ApplicationReturnedToDraft,
  ApplicationSubmitted,
  AnswerDue,
  ReturnDeadlineMoved,
} from './model/events';
export { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './model/application-status';
export { applicationFacts, type ApplicationFacts } from './store/application-facts';
export { addressee, askedFacts, cancellationReason, historyFacts, type Addressee, type AskedFacts, type HistoryFacts } from './store/history-facts';
export { seenByStaff, type SeenByStaff } from './use-cases/seen-by-staff';
