import type { TokenScope } from './token-scopes';

/** With which scopes a field is read or a mutation called; any one of them will do. Empty: every token may. */
export type Opening = readonly TokenScope[];

const everyToken: Opening = [];
const applications: Opening = ['read:applications'];
const candidates: Opening = ['read:candidates'];
const documents: Opening = ['read:documents'];
const offer: Opening = ['read:offer'];
/** What applications name of the offer. */
const place: Opening = ['read:offer', 'read:applications', 'read:statistics'];
const statistics: Opening = ['read:statistics'];
const events: Opening = ['read:events'];
const bulk: Opening = ['bulk:export'];
const verdicts: Opening = ['write:verdicts'];
const decisions: Opening = ['write:decisions'];
const sandbox: Opening = ['write:sandbox'];
const webhooks: Opening = ['webhooks'];

/**
 * What a token opens: `Type.field`, else `Type.*`. A field that is neither here nor below fails the check, and no token
 * reads it until it is here.
 */
export const openings: Readonly<Record<string, Opening>> = {
  'Query.now': everyToken, 'Query.viewer': everyToken, 'Viewer.locale': everyToken, 'Viewer.token': everyToken, 'TokenUse.*': everyToken,
  'Query.sandboxes': everyToken, 'Sandbox.*': everyToken, 'Mutation.moveSandboxClock': sandbox,
  'Mutation.inventCandidates': sandbox, 'InventedCandidates.*': sandbox, 'InventedCandidate.*': sandbox,
  'Node.*': everyToken, 'Refusal.*': everyToken, 'Refused.*': everyToken, 'InvalidInput.*': everyToken, 'InputProblem.*': everyToken,
  'TryLater.*': everyToken, 'Conflict.*': everyToken, 'NotReady.*': everyToken, 'Blocker.*': everyToken, 'Done.*': everyToken,
  'PageInfo.*': everyToken, 'TotalCount.*': everyToken, 'LocalizedText.*': everyToken,

  'Query.programme': offer, 'Query.programmes': offer, 'Query.institution': offer,
  'ProgrammeConnection.*': offer, 'ProgrammeEdge.*': offer, 'ProgrammeFacets.*': offer, 'Facet.*': offer, 'ProgrammeFigures.*': offer,
  'Institution.*': offer, 'Programme.*': place, 'Intake.*': place, 'Committee.*': place, 'AdmissionCentre.*': place, 'Campaign.*': place,
  'DocumentRequirement.*': ['read:offer', 'read:documents'], 'DocumentTemplate.*': ['read:offer', 'read:documents'],
  'DiplomaType.*': place, 'Query.diplomaTypes': offer, 'Query.decisionReasons': applications,
  'Query.countries': everyToken, 'Country.*': everyToken, 'Query.departments': everyToken, 'Department.*': everyToken,
  'Query.municipalities': everyToken, 'Municipality.*': everyToken, 'Query.baccalaureateSeries': everyToken, 'BaccalaureateSeries.*': everyToken,
  'Query.specialities': everyToken, 'Speciality.*': everyToken, 'Query.honours': everyToken, 'Honours.*': everyToken,

  'Query.application': applications, 'Query.applications': applications, 'Query.applicationColumns': applications,
  'ApplicationColumn.*': applications, 'ApplicationColumnOption.*': applications,
  'ApplicationConnection.*': applications, 'ApplicationEdge.*': applications, 'Application.*': applications, 'ApplicationLine.*': applications,
  'ApplicationEvent.*': applications, 'ApplicationEvent.actorName': candidates, 'Decision.*': applications, 'DecisionReason.*': applications, 'DocumentCounts.*': applications,
  'Receipt.*': applications, 'ReceiptLine.*': applications, 'ReceiptLine.fileName': documents, 'Tag.*': applications, 'WaitingRank.*': applications, 'Query.tags': applications,
  'Application.candidate': candidates, 'Application.submittedProfile': candidates, 'Applicant.*': candidates,
  'SubmittedProfile.*': candidates, 'SubmittedSection.*': candidates, 'ProfileEntry.*': candidates, 'ProfileRow.*': candidates,
  'Application.documents': documents, 'Application.fileUrl': documents, 'Application.letterUrl': documents,
  'SupportingDocument.*': documents, 'StoredFile.*': documents, 'DocumentChanged.*': documents,

  // What stands behind an id is opened by its own type.
  'Query.node': everyToken, 'Query.nodes': everyToken,
  'Query.events': events, 'Query.latestEventCursor': events, 'Event.*': events, 'EventConnection.*': events, 'EventEdge.*': events,

  'Query.webhooks': webhooks, 'Query.webhook': webhooks, 'Webhook.*': webhooks, 'WebhookSecret.*': webhooks, 'WebhookTrial.*': webhooks,
  'Query.webhookDeliveries': webhooks, 'WebhookDelivery.*': webhooks, 'WebhookDeliveryConnection.*': webhooks, 'WebhookDeliveryEdge.*': webhooks,
  'Mutation.createWebhook': webhooks, 'Mutation.updateWebhook': webhooks, 'Mutation.pauseWebhook': webhooks, 'Mutation.resumeWebhook': webhooks,
  'Mutation.rotateWebhookSecret': webhooks, 'Mutation.deleteWebhook': webhooks, 'Mutation.testWebhook': webhooks,
  'Mutation.replayWebhook': webhooks, 'Mutation.replayWebhookDelivery': webhooks,

  'Query.statistics': statistics, 'Statistics.*': statistics, 'StatisticsDay.*': statistics, 'ApplicationFigures.*': statistics,
  'ProgrammeStatistics.*': statistics, 'CentreStatistics.*': statistics, 'DayFigures.*': statistics,

  'Mutation.exportApplications': bulk, 'Mutation.deleteApplicationExport': bulk,
  'Query.applicationExport': bulk, 'Query.applicationExports': bulk, 'ApplicationExport.*': bulk,

  'Mutation.judgeDocuments': verdicts, 'Query.verdictRun': verdicts, 'VerdictRun.*': verdicts, 'VerdictRunRow.*': verdicts,
  'Mutation.judgeDocument': verdicts, 'Mutation.markComplete': verdicts, 'Mutation.markIncomplete': verdicts,
  'Mutation.proposeDecision': decisions, 'Mutation.withdrawProposal': decisions, 'Mutation.publishDecision': decisions,
  'Mutation.decideApplications': decisions, 'Query.decisionRun': decisions, 'DecisionRun.*': decisions, 'DecisionRunRow.*': decisions,
  'Mutation.proposeRoute': decisions, 'Mutation.validateRoute': decisions, 'Mutation.moveReturnDeadline': decisions,
};
