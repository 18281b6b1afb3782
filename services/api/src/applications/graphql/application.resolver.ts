import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { storedFileById } from '../../documents/contract';
import { presentStoredFile, StoredFileType } from '../../documents/graphql/stored-file.type';
import { LocalizedTextType, TotalCountType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { clockOffsetSeconds, isSandbox } from '../../kernel/institution-time';
import { after, type MaybePromise } from '../../kernel/maybe-promise';
import type { RequestContext } from '../../kernel/request-context';
import { intakeById, programmeById, requirementById } from '../../offer/contract';
import { DocumentRequirementType, IntakeType } from '../../offer/graphql/intake.type';
import { ProgrammeType } from '../../offer/graphql/programme.type';
import type { ApplicationView } from '../model/application-view';
import type { SeeApplication } from '../use-cases/see-application';
import { submittedSections } from '../use-cases/submitted-profile';
import { ApplicationActEnum, NextActor } from './application.enums';
import { presentDocument, presentEvent, presentReceipt } from './application.presenter';
import { ApplicantType, ApplicationConnectionType, ApplicationEventType, ApplicationType, DocumentCountsType, ReceiptType, SupportingDocumentType } from './application.type';
import { BlockerType } from './blocker.type';
import { SubmittedProfileType } from './submitted-profile.type';
import { presentBlocker } from './wording';

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  constructor(private readonly see: SeeApplication) {}

  @FieldResolver(() => ApplicantType, { description: 'Candidat: who applies.' })
  candidate(@Root() application: ApplicationView, @Ctx() context: RequestContext): MaybePromise<ApplicantType> {
    return this.see.applicant(context, application);
  }

  @FieldResolver(() => ProgrammeType, { description: 'The programme (formation) of the intake.' })
  programme(@Root() { programmeId }: ApplicationView, @Ctx() context: RequestContext): MaybePromise<ProgrammeType> {
    return context.loadOrKnown(programmeById, programmeId);
  }

  @FieldResolver(() => IntakeType, { description: 'Intake (rentrée, session) that is applied to.' })
  intake(@Root() { intakeId }: ApplicationView, @Ctx() context: RequestContext): MaybePromise<IntakeType> {
    return context.loadOrKnown(intakeById, intakeId);
  }

  @FieldResolver(() => Boolean, { description: 'Bac à sable: it goes to a sandbox, by whose clock its dates count, and nothing that is done there counts.' })
  isSandbox(@Root() { institutionId }: ApplicationView): boolean {
    return isSandbox(institutionId);
  }

  @FieldResolver(() => Int, { description: 'Seconds by which the clock that its dates count by is ahead of `now`: 0 but in a sandbox (bac à sable) whose clock was moved.' })
  clockOffset(@Root() { institutionId }: ApplicationView): number {
    return clockOffsetSeconds(institutionId);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'Date limite de retour of this application: last instant to submit, included.' })
  returnDeadline(@Root() application: ApplicationView, @Ctx() context: RequestContext): MaybePromise<Date> {
    return this.see.returnDeadline(context, application);
  }

  @FieldResolver(() => String, { description: 'Time zone (IANA) in which its dates should be shown.' })
  timeZone(@Root() { intakeId }: ApplicationView, @Ctx() context: RequestContext): MaybePromise<string> {
    return after(context.loadOrKnown(intakeById, intakeId), ({ timeZone }) => timeZone);
  }

  @FieldResolver(() => String, { description: 'The whole file as one PDF, on this origin, with the session’s cookie.' })
  fileUrl(@Root() { id }: ApplicationView): string {
    return `/files/applications/${id}.pdf`;
  }

  @FieldResolver(() => [SupportingDocumentType], { description: 'Documents (pièces justificatives), in order. Staff see nothing of a draft, and the files that were submitted last.' })
  async documents(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<SupportingDocumentType[]> {
    return (await this.see.documents(context, application)).map(presentDocument);
  }

  @FieldResolver(() => DocumentCountsType, { description: 'How far the documents are.' })
  documentCounts(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<DocumentCountsType> {
    return this.see.counts(context, application);
  }

  @FieldResolver(() => [ApplicationEventType], { description: 'History (historique), oldest first.' })
  async events(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<ApplicationEventType[]> {
    return (await this.see.events(context, application)).map(presentEvent);
  }

  @FieldResolver(() => [ApplicationActEnum], { description: 'What the viewer may do with it now, by the clock of the server.' })
  async allowedActs(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<ApplicationActEnum[]> {
    return (await this.see.allowedActs(context, application)).map((act) => ApplicationActEnum[act]);
  }

  @FieldResolver(() => [BlockerType], { description: 'What stands between it and its submission; nothing once it waits for none.' })
  async blockers(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<BlockerType[]> {
    return (await this.see.blockers(context, application)).map((blocker) => presentBlocker(context.locale, blocker));
  }

  @FieldResolver(() => NextActor, { description: 'Whose turn it is.' })
  nextActor(@Root() application: ApplicationView, @Ctx() context: RequestContext): MaybePromise<NextActor> {
    return this.see.nextActor(context, application);
  }

  @FieldResolver(() => ReceiptType, { nullable: true, description: 'Receipt (récépissé, accusé de réception) of the last submission.' })
  async receipt(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<ReceiptType | null> {
    const snapshot = await this.see.receipt(context, application);
    return snapshot === undefined ? null : presentReceipt(snapshot);
  }

  @FieldResolver(() => SubmittedProfileType, { nullable: true, description: 'The profile as it was last submitted.' })
  async submittedProfile(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<SubmittedProfileType | null> {
    const snapshot = await this.see.receipt(context, application);
    return snapshot === undefined ? null : { snapshotNumber: snapshot.number, submittedAt: snapshot.takenAt, sections: submittedSections(snapshot) };
  }
}

@Resolver(() => ApplicationEventType)
export class ApplicationEventResolver {
  @FieldResolver(() => LocalizedTextType, { nullable: true, description: 'Pièce that it was about; null when it was about the application as a whole.' })
  async documentLabel(@Root() { requirementId }: ApplicationEventType, @Ctx() context: RequestContext): Promise<LocalizedTextType | null> {
    if (requirementId === null) return null;
    return (await context.load(requirementById, requirementId)).label;
  }
}

@Resolver(() => SupportingDocumentType)
export class SupportingDocumentResolver {
  constructor(private readonly see: SeeApplication) {}

  @FieldResolver(() => DocumentRequirementType, { description: 'Pièce justificative demandée: what is asked for.' })
  requirement(@Root() { requirementId }: SupportingDocumentType, @Ctx() context: RequestContext): MaybePromise<DocumentRequirementType> {
    return context.loadOrKnown(requirementById, requirementId);
  }

  @FieldResolver(() => StoredFileType, { nullable: true, description: 'The file (pièce déposée) that was given; staff see that of the last submission.' })
  file(@Root() { fileId }: SupportingDocumentType, @Ctx() context: RequestContext): MaybePromise<StoredFileType | null> {
    return fileId === null ? null : after(context.loadOrKnown(storedFileById, fileId), presentStoredFile);
  }

  @FieldResolver(() => Int, { description: 'How many other active applications of the candidate hold the same file.' })
  isSharedWith(@Root() { id }: SupportingDocumentType, @Ctx() context: RequestContext): Promise<number> {
    return this.see.sharing(context, id);
  }
}

@Resolver(() => ApplicationConnectionType)
export class ApplicationListResolver {
  @FieldResolver(() => TotalCountType, { description: 'How many there are; exact inside a programme or committee, at most 10,000 elsewhere.' })
  totalCount(@Root() { count }: ApplicationConnectionType): Promise<TotalCountType> {
    return count();
  }
}
