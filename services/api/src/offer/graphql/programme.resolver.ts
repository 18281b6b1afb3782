import { Arg, Args, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { institutionTime, isSandbox, sandboxOffsets } from '../../kernel/institution-time';
import { after, type MaybePromise } from '../../kernel/maybe-promise';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import type { RequestContext } from '../../kernel/request-context';
import { diplomaTypeByCode } from '../../reference/contract';
import { DiplomaTypeType } from '../../reference/graphql/reference.type';
import { centreById, committeeById, intakesOfProgramme, lastFiguresOfProgramme, programmeById, requirementsOfProgramme, textsOfProgramme } from '../contract';
import { intakeState, IntakeState } from '../model/intake-calendar';
import type { BrowseCatalogue } from '../use-cases/browse-catalogue';
import type { FindProgramme } from '../use-cases/find-programme';
import { ProgrammeConnectionType, ProgrammesArgs } from './catalogue.type';
import { DocumentRequirementType, IntakeType } from './intake.type';
import { AdmissionCentreType, CommitteeType, ProgrammeFiguresType, ProgrammeType } from './programme.type';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: BrowseCatalogue,
    private readonly programmesByCode: FindProgramme,
  ) {}

  @Query(() => ProgrammeConnectionType, { description: 'Programmes (formations): everything in service, open or not, by centre, type of diploma and title.' })
  async programmes(
    @Args(() => ProgrammesArgs) { filter, first, after }: ProgrammesArgs,
    @Ctx() { locale, remember }: RequestContext,
  ): Promise<ProgrammeConnectionType> {
    const { page, criteria, groups } = await this.catalogue.execute(filter ?? {}, { first, after }, locale, remember);
    return { ...page, criteria, groups };
  }

  @Query(() => ProgrammeType, { nullable: true, description: 'A programme (formation) by its code; null where there is none in service.' })
  async programme(@Arg('code', () => String, { description: 'Code that people quote.' }) code: string): Promise<ProgrammeType | null> {
    return (await this.programmesByCode.execute(code)) ?? null;
  }

  @FieldResolver(() => LocalizedTextType, { description: 'What the programme is about; plain text, an empty line separates paragraphs.' })
  async description(@Root() { id }: ProgrammeType, @Ctx() context: RequestContext): Promise<LocalizedTextType> {
    return (await context.load(textsOfProgramme, id)).description;
  }

  @FieldResolver(() => LocalizedTextType, { nullable: true, description: 'Informations complémentaires: what a candidate must know to complete the file.' })
  async additionalInformation(@Root() { id }: ProgrammeType, @Ctx() context: RequestContext): Promise<LocalizedTextType | null> {
    return (await context.load(textsOfProgramme, id)).additionalInformation;
  }

  @FieldResolver(() => DiplomaTypeType, { description: 'Type of diploma (type de diplôme).' })
  diplomaType(@Root() { diplomaTypeCode }: ProgrammeType, @Ctx() context: RequestContext): MaybePromise<DiplomaTypeType> {
    return context.loadOrKnown(diplomaTypeByCode, diplomaTypeCode);
  }

  @FieldResolver(() => AdmissionCentreType, { description: 'Centre (centre de candidature) that receives the applications.' })
  centre(@Root() { centreId }: ProgrammeType, @Ctx() context: RequestContext): MaybePromise<AdmissionCentreType> {
    return context.loadOrKnown(centreById, centreId);
  }

  @FieldResolver(() => Boolean, { description: 'Bac à sable: it belongs to a sandbox, and nothing that is done there counts.' })
  isSandbox(@Root() { institutionId }: ProgrammeType): boolean {
    return isSandbox(institutionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether one may apply now to at least one intake.' })
  isOpen(@Root() { id, institutionId }: ProgrammeType, @Ctx() context: RequestContext): MaybePromise<boolean> {
    const now = institutionTime(this.clock.now(), institutionId);
    return after(context.loadOrKnown(intakesOfProgramme, id), (intakes) => intakes.some((intake) => intakeState(intake, now) === IntakeState.OPEN));
  }

  @FieldResolver(() => [IntakeType], { description: 'Intakes (rentrées): rounds of admission of the campaign under way, by opening.' })
  intakes(@Root() { id }: ProgrammeType, @Ctx() context: RequestContext): MaybePromise<readonly IntakeType[]> {
    return context.loadOrKnown(intakesOfProgramme, id);
  }

  @FieldResolver(() => [DocumentRequirementType], { description: 'Documents (pièces justificatives demandées) that a file must hold, in order.' })
  requirements(@Root() { id }: ProgrammeType, @Ctx() context: RequestContext): Promise<readonly DocumentRequirementType[]> {
    return context.load(requirementsOfProgramme, id);
  }

  @FieldResolver(() => ProgrammeFiguresType, { nullable: true, description: 'What became of the applications of the newest year on record.' })
  async lastYear(@Root() { id }: ProgrammeType, @Ctx() context: RequestContext): Promise<ProgrammeFiguresType | null> {
    return (await context.loadMaybe(lastFiguresOfProgramme, id)) ?? null;
  }
}

@Resolver(() => IntakeType)
export class IntakeResolver {
  constructor(private readonly clock: Clock) {}

  @FieldResolver(() => CommitteeType, { description: 'Commission: who examines the applications.' })
  committee(@Root() { committeeId }: IntakeType, @Ctx() context: RequestContext): Promise<CommitteeType> {
    return context.load(committeeById, committeeId);
  }

  @FieldResolver(() => IntakeState, { description: 'Where it stands now.' })
  state(@Root() intake: IntakeType, @Ctx() context: RequestContext): MaybePromise<IntakeState> {
    const now = this.clock.now();
    // Only where there is a sandbox does it matter whose intake it is.
    if (sandboxOffsets.institutionIds.length === 0) return intakeState(intake, now);
    return after(context.loadOrKnown(programmeById, intake.programmeId), ({ institutionId }) => intakeState(intake, institutionTime(now, institutionId)));
  }
}
