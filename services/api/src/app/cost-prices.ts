/**
 * What a field costs beyond the objects that it answers; an object costs 1, a value nothing. One point is about one row
 * read by its key. `Type.*` stands for all fields of a type.
 */
export const prices: Readonly<Record<string, number>> = {
  'Query.*': 1,
  'Query.applications': 10,
  'Query.auditEntries': 10,
  'Query.findPerson': 50,
  'Query.mailJournal': 10,
  'Query.municipalities': 5,
  'Query.ownProposals': 10,
  'Query.people': 10,
  'Query.previewMail': 50,
  'Query.simulatePromotion': 200,
  'Query.statistics': 500,
  'Query.waitingList': 20,
  'Mutation.*': 20,
  'Mutation.bindUpload': 100,
  'Mutation.decideApplications': 500,
  'Mutation.exportApplications': 500,
  'Mutation.inventCandidates': 1_000,
  'Mutation.judgeDocuments': 500,
  'Mutation.publishDecisions': 200,
  'Mutation.signInWithPassword': 100,
  'Mutation.submitApplication': 50,
  // The other side may take its time to answer.
  'Mutation.testWebhook': 500,
  // Ninety days of events may leave again.
  'Mutation.replayWebhook': 1_000,
  'Mutation.uploadDocument': 200,
  'ApplicationConnection.totalCount': 50,
  'AuditConnection.totalCount': 50,
  'PersonConnection.totalCount': 20,
  'ProgrammeConnection.totalCount': 5,
};

/** Everything that there is to know of the schema; how deep it may be asked for is bounded by graphql. */
export const introspectionPrice = 1_000;

/** How long a list without `first` is taken to be. */
export const usualLength = 10;

/** Lists that are known to be longer or shorter; those of reference data are kept in memory. */
export const lengths: Readonly<Record<string, number>> = {
  'Application.decisions': 2,
  'Application.tags': 3,
  'DecisionRun.rows': 500,
  'InvalidInput.problems': 2,
  'Query.applicationColumns': 30,
  'Query.countries': 250,
  'Query.departments': 110,
  'Query.diplomaTypes': 30,
  'VerdictRun.rows': 500,
};
