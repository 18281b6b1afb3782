import { AccountPurged } from '../identity/contract';
import { fileAccess } from '../documents/contract';
import type { Feature, Parts } from '../kernel/feature';
import type { Schedule } from '../kernel/jobs';
import type { Listener } from '../kernel/transactions';
import { offerUses } from '../offer/contract';
import { ApplicationMutationsResolver } from './graphql/application-mutations.resolver';
import { ApplicationQueriesResolver } from './graphql/application-queries.resolver';
import { ApplicationEventResolver, ApplicationListResolver, ApplicationResolver, SupportingDocumentResolver } from './graphql/application.resolver';
import { DocumentMutationsResolver } from './graphql/document-mutations.resolver';
import { StaffActsResolver } from './graphql/staff-acts.resolver';
import { registerApplicationNodes } from './graphql/application-node';
import { gridParts } from './grid-parts';
import { wholeFileRoute } from './http/whole-file.route';
import { ApplicantWord } from './model/applicant-word.entity';
import { ApplicationEvent } from './model/application-event.entity';
import { ApplicationExport } from './model/application-export.entity';
import { ApplicationSnapshot } from './model/application-snapshot.entity';
import { Application } from './model/application.entity';
import { Presence } from './model/presence.entity';
import { GridView } from './model/grid-view.entity';
import { SnapshotFile } from './model/snapshot-file.entity';
import { StandingChange } from './model/standing-change.entity';
import { SupportingDocument } from './model/supporting-document.entity';
import { ApplicationTag, Tag } from './model/tag.entity';
import { ApplicationDeleted } from './model/events';
import { ApplicationStore } from './store/application.store';
import { applicationsFor, openFilesFor } from './store/offer-use.reads';
import { PresenceStore } from './store/presence.store';
import { AnnouncePresence } from './use-cases/announce-presence';
import { AnswerAdmission } from './use-cases/answer-admission';
import { AssembleWholeFile } from './use-cases/assemble-whole-file';
import { BindUpload } from './use-cases/bind-upload';
import { BrowseApplications } from './use-cases/browse-applications';
import { CancelApplication } from './use-cases/cancel-application';
import { CreateApplication } from './use-cases/create-application';
import { DeleteDocument } from './use-cases/delete-document';
import { ExpireAnswers } from './use-cases/expire-answers';
import { ForgetPresences } from './use-cases/forget-presences';
import { JudgeDocument } from './use-cases/judge-document';
import { ListMyApplications } from './use-cases/list-my-applications';
import { MarkComplete } from './use-cases/mark-complete';
import { MarkIncomplete } from './use-cases/mark-incomplete';
import { MoveReturnDeadline } from './use-cases/move-return-deadline';
import { ReadApplication, staffMayRead } from './use-cases/read-application';
import { RemindOfAnswers } from './use-cases/remind-of-answers';
import { RequestUpload } from './use-cases/request-upload';
import { ReturnToDraft } from './use-cases/return-to-draft';
import { SeeApplication } from './use-cases/see-application';
import { SetNotApplicable } from './use-cases/set-not-applicable';
import { SubmitApplication } from './use-cases/submit-application';
import { UploadDocument } from './use-cases/upload-document';

export const applicationsFeature: Feature = {
  name: 'applications',
  entities: [
    Application, ApplicantWord, SupportingDocument, ApplicationSnapshot, SnapshotFile, ApplicationEvent, StandingChange, Presence, Tag, ApplicationTag, GridView, ApplicationExport,
  ],
  rules: {
    'Query.myApplications': 'owner',
    'Query.application': 'owner-or-staff',
    'Query.applications': 'staff',
    'Mutation.createApplication': 'signed-in',
    'Mutation.submitApplication': 'owner',
    'Mutation.cancelApplication': 'owner-or-staff',
    'Mutation.requestUpload': 'owner',
    'Mutation.bindUpload': 'owner',
    'Mutation.uploadDocument': 'owner',
    'Mutation.deleteDocument': 'owner',
    'Mutation.setNotApplicable': 'owner',
    'Mutation.judgeDocument': 'staff',
    'Mutation.markIncomplete': 'staff',
    'Mutation.markComplete': 'staff',
    'Mutation.returnToDraft': 'staff',
    'Mutation.moveReturnDeadline': 'staff',
    'Mutation.answerAdmission': 'owner-or-staff',
    'Mutation.announcePresence': 'staff',
    'SubmittedProfile.*': 'like-parent',
    'SubmittedSection.*': 'like-parent',
    'ProfileEntry.*': 'like-parent',
    'ProfileRow.*': 'like-parent',
    'FilePresence.*': 'staff',
    'PresentPerson.*': 'staff',
    'Application.*': 'owner-or-staff',
    'Applicant.*': 'like-parent',
    'DocumentCounts.*': 'like-parent',
    'ApplicationEvent.*': 'like-parent',
    'Receipt.*': 'like-parent',
    'ReceiptLine.*': 'like-parent',
    'SupportingDocument.*': 'like-parent',
    'Blocker.*': 'like-parent',
    'NotReady.*': 'like-parent',
    'UploadGrant.*': 'owner',
    'UploadReceipt.*': 'owner',
    'DocumentChanged.*': 'owner-or-staff',
    'Query.applicationColumns': 'staff',
    'Query.applicationExport': 'owner',
    'Query.applicationExports': 'owner',
    'Query.gridViews': 'staff',
    'Query.tags': 'staff',
    'Mutation.createGridView': 'staff',
    'Mutation.editGridView': 'owner',
    'Mutation.deleteGridView': 'owner',
    'Mutation.createTag': 'staff',
    'Mutation.editTag': 'staff',
    'Mutation.deleteTag': 'staff',
    'Mutation.setTags': 'staff',
    'Mutation.exportApplications': 'staff',
    'Mutation.deleteApplicationExport': 'owner',
    'ApplicationColumn.*': 'like-parent',
    'ApplicationColumnOption.*': 'like-parent',
    'ApplicationLine.*': 'staff',
    'Tag.*': 'staff',
    'GridView.*': 'like-parent',
    'ColumnFilterValue.*': 'like-parent',
    'ApplicationExport.*': 'owner',
    'TagsSet.*': 'like-parent',
    'ApplicationConnection.*': 'like-parent',
    'ApplicationEdge.*': 'like-parent',
  },
  build: (parts) => {
    fileAccess.allow('applications', staffMayRead);
    offerUses.register('APPLICATIONS', applicationsFor);
    offerUses.register('OPEN_FILES', openFilesFor);
    registerApplicationNodes(new SeeApplication(parts.clock));
    const grid = gridParts(parts);
    return {
      resolvers: [...resolvers(parts), ...grid.resolvers],
      listeners: [purged, ...grid.listeners],
      jobs: grid.jobs,
      routes: [wholeFileRoute(new AssembleWholeFile(parts, new ReadApplication(parts.reads))), ...grid.routes],
      schedules: [...schedules(parts), ...grid.schedules],
    };
  },
};

function schedules({ transactions, reads, clock }: Parts): readonly Schedule[] {
  const presences = new ForgetPresences(transactions, clock);
  const expire = new ExpireAnswers(transactions, reads, clock);
  const remind = new RemindOfAnswers(transactions, reads, clock);
  const timeZone = 'Europe/Paris';
  return [
    { name: 'applications.forget-presences', cron: '20 * * * *', timeZone, run: () => presences.execute() },
    { name: 'applications.expire-answers', cron: '* * * * *', timeZone, run: () => expire.execute() },
    { name: 'applications.remind-of-answers', cron: '*/10 * * * *', timeZone, run: () => remind.execute() },
  ];
}

const staffActs = (parts: Parts, read: ReadApplication, see: SeeApplication): StaffActsResolver => {
  const { transactions, reads, clock } = parts;
  return new StaffActsResolver({
    read, see, judge: new JudgeDocument(transactions, clock), incomplete: new MarkIncomplete(transactions, clock), complete: new MarkComplete(transactions, clock),
    draft: new ReturnToDraft(transactions, clock), deadline: new MoveReturnDeadline(transactions, clock), answer: new AnswerAdmission(transactions, clock),
    presence: new AnnouncePresence(transactions, reads, clock, read),
  });
};

function resolvers(parts: Parts): readonly object[] {
  const { transactions, reads, clock } = parts;
  const read = new ReadApplication(reads);
  const see = new SeeApplication(clock);
  const bind = new BindUpload(transactions, clock);
  return [
    new ApplicationResolver(see),
    new SupportingDocumentResolver(see),
    new ApplicationEventResolver(),
    new ApplicationListResolver(),
    new ApplicationQueriesResolver(new ListMyApplications(reads), new BrowseApplications(reads), read),
    new ApplicationMutationsResolver(read, new CreateApplication(transactions, clock), new SubmitApplication(transactions, clock), new CancelApplication(transactions, clock)),
    staffActs(parts, read, see),
    new DocumentMutationsResolver({
      read, see, bind, request: new RequestUpload(transactions, clock), upload: new UploadDocument(parts, bind),
      remove: new DeleteDocument(transactions, clock), waive: new SetNotApplicable(transactions, clock),
    }),
  ];
}

/** What an account applied for goes with it; its files follow by a job of theirs. */
const purged: Listener = {
  on: 'account.purged',
  async handle(event, tx) {
    if (!(event instanceof AccountPurged)) return;
    const applications = new ApplicationStore(tx.manager);
    for (const application of await applications.lockOf(event.accountId)) tx.announce(new ApplicationDeleted(application));
    await applications.deleteOf(event.accountId);
    await new PresenceStore(tx.manager).deleteOf(event.accountId);
  },
};
