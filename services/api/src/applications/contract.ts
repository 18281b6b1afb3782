export {
  ApplicationAnswered,
  ApplicationCancelled,
  ApplicationCreated,
  ApplicationDeleted,
  ApplicationMarkedComplete,
  ApplicationMarkedIncomplete,
  ApplicationMended,
  ApplicationReturnedToDraft,
  ApplicationSubmitted,
  AnswerDue,
  ReturnDeadlineMoved,
} from './model/events';
export { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './model/application-status';
export { applicationFacts, type ApplicationFacts } from './store/application-facts';
export { addressee, askedFacts, cancellationReason, historyFacts, type Addressee, type AskedFacts, type HistoryFacts } from './store/history-facts';
export { actDone } from './use-cases/act-done';
export { seenApplication } from './use-cases/seen-by-id';
export { judge, type Judgement, type JudgementOrder, type JudgementRefusal, type JudgedApplication } from './use-cases/judge-document';
export { seenDocuments, type SeenDocument } from './use-cases/seen-documents';
export { presentJudgementRefusal } from './graphql/move.presenter';
export { commentProblems } from './graphql/wording';
export { DocumentJudgementEnum } from './graphql/staff-acts.inputs';
export { seenByStaff, type SeenByStaff } from './use-cases/seen-by-staff';
export type { Role } from './model/application-acts';
export type { ApplicationView } from './model/application-view';
export { roleOf } from './applications.policy';
export { applicationById } from './store/application.reads';
export { presentApplication } from './graphql/application.presenter';
export {
  HeldApplication,
  holdForDecision,
  type DecisionLine,
  type NewDecision,
  type StandingApplication,
} from './use-cases/decision-commands';
export { DocumentState } from './model/document-acts';
export { documentsByApplication } from './store/inside.reads';
export { AnswerAdmission } from './use-cases/answer-admission';
export { BindUpload } from './use-cases/bind-upload';
export { CancelApplication } from './use-cases/cancel-application';
export { CreateApplication } from './use-cases/create-application';
export { JudgeDocument } from './use-cases/judge-document';
export { MarkComplete } from './use-cases/mark-complete';
export { MarkIncomplete } from './use-cases/mark-incomplete';
export { SetNotApplicable } from './use-cases/set-not-applicable';
export { SubmitApplication } from './use-cases/submit-application';
export { UploadDocument } from './use-cases/upload-document';
