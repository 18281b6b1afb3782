/**
 * Not for integrators: accounts and sessions, what candidates do, the offer's administration, people, the screens of the cockpit, and
 * what runs later in the name of a person (publication runs). Goes before what is opened.
 */
export const closedToTokens: readonly string[] = [
  // Their figures name drafts, which are nobody’s but the candidates’.
  'ApplicationFigures.draft',
  'Viewer.account', 'Viewer.assignments', 'Viewer.candidate',
  'Query.apiTokens', 'Query.committeeMailJournal', 'Query.auditEntries', 'Query.auditKinds', 'Query.findPerson',
  'Query.functionScopes', 'Query.gridViews', 'Query.help', 'Query.institutionsWithoutSandbox', 'Query.letterTemplates', 'Query.mailJournal', 'Query.mailTexts', 'Query.myApplications',
  'Query.offerCampaigns', 'Query.offerCentres', 'Query.offerCommonRequirements', 'Query.offerIsAdministered', 'Query.offerProgramme',
  'Query.offerProgrammes', 'Query.ownProposals', 'Query.passwordPolicy', 'Query.people', 'Query.person', 'Query.previewMail', 'Query.previewPublication',
  'Query.publicationRun', 'Query.signInFlow', 'Query.simulatePromotion', 'Query.waitingList', 'Query.waitingLists', 'Query.whyThisRank',
  'Mutation.announcePresence', 'Mutation.answerAdmission', 'Mutation.bindTemplate', 'Mutation.bindUpload', 'Mutation.cancelApplication',
  'Mutation.changePassword', 'Mutation.checkPassword', 'Mutation.createApiToken', 'Mutation.createApplication', 'Mutation.createCampaign',
  'Mutation.createCentre', 'Mutation.createCommittee', 'Mutation.createGridView', 'Mutation.createIntake', 'Mutation.createProgramme',
  'Mutation.createRequirement', 'Mutation.createTag', 'Mutation.offerFreePlaces', 'Mutation.openSandbox',
 
  'Mutation.declareNothing', 'Mutation.deleteCentre', 'Mutation.deleteCommittee',
  'Mutation.deleteDecisionReason', 'Mutation.deleteDocument', 'Mutation.deleteExternalStudy', 'Mutation.deleteGridView', 'Mutation.deleteIntake',
  'Mutation.deleteInternship', 'Mutation.deleteProgramme', 'Mutation.deleteRequirement', 'Mutation.deleteTag', 'Mutation.deleteWorkExperience',
  'Mutation.duplicateProgramme', 'Mutation.editGridView', 'Mutation.editTag', 'Mutation.forgottenCredentials',
  'Mutation.grantFunction', 'Mutation.identify', 'Mutation.publishDecisions', 'Mutation.refreshSession', 'Mutation.removeAssignment',
  'Mutation.removeTemplate', 'Mutation.reorderCentres', 'Mutation.reorderRequirements', 'Mutation.requestTemplateUpload', 'Mutation.requestUpload',
  'Mutation.resendActivation', 'Mutation.resendMail', 'Mutation.resetLetterTemplate', 'Mutation.resetMailText', 'Mutation.resetPassword',
  'Mutation.returnToDraft', 'Mutation.revokeApiToken', 'Mutation.rotateApiToken', 'Mutation.saveAddress', 'Mutation.saveBaccalaureate',
  'Mutation.saveDecisionReason', 'Mutation.saveExternalStudy', 'Mutation.saveInternship', 'Mutation.saveLetterTemplate', 'Mutation.saveMailText',
  'Mutation.savePersonalDetails', 'Mutation.saveWorkExperience', 'Mutation.sendSignInCode', 'Mutation.setAdditionalInformation',
  'Mutation.setLanguage', 'Mutation.setNotApplicable', 'Mutation.setTags', 'Mutation.signInWithCode', 'Mutation.signInWithPassword',
  'Mutation.signOut', 'Mutation.signUp', 'Mutation.submitApplication', 'Mutation.updateApiToken', 'Mutation.updateAssignment',
  'Mutation.updateCampaign', 'Mutation.updateCentre', 'Mutation.updateCommittee', 'Mutation.updateIntake', 'Mutation.updateProgramme',
  'Mutation.updateRequirement', 'Mutation.uploadDocument', 'Mutation.validateAccount',
  'Account.*', 'ApiToken.*', 'ApiTokenMade.*', 'Assignment.*', 'AuditConnection.*', 'AuditDetail.*', 'AuditEdge.*',
  'AuditEntry.*', 'AuthCode.*', 'Baccalaureate.*', 'Candidate.*', 'CommitteeAlerts.*', 'ColumnFilterValue.*', 'ExternalStudy.*', 'FaqEntry.*', 'FilePresence.*',
  'FunctionScope.*', 'GridView.*', 'Help.*', 'HelpLink.*', 'Internship.*', 'LetterTemplate.*', 'MailJournalEntry.*', 'MailPreview.*', 'MailSent.*',
  'MailText.*', 'MailTextBroken.*', 'MailTextProblem.*', 'MailVariable.*', 'MissingField.*', 'OfferCampaign.*', 'OfferCentre.*', 'OfferCommittee.*',
  'OfferIntake.*', 'OfferMember.*', 'OfferProgramme.*', 'OfferProgrammeConnection.*', 'OfferProgrammeEdge.*', 'OfferRequirement.*', 'OfferSaved.*',
  'PasswordCheck.*', 'PasswordPolicy.*', 'Person.*', 'PersonConnection.*', 'PersonEdge.*', 'PersonalDetails.*', 'PostalAddress.*', 'PresentPerson.*',
  'PublicationRow.*', 'PublicationRun.*', 'SavedSection.*', 'SectionState.*', 'SentCode.*', 'SignInFlow.*', 'SignedIn.*', 'SignedOut.*',
  'SimulatedMove.*', 'TagsSet.*', 'UploadGrant.*', 'UploadReceipt.*', 'WaitingList.*', 'WaitingListEntry.*', 'WaitingListMove.*',
  'WaitingListSummary.*',
  'WorkExperience.*',
];
