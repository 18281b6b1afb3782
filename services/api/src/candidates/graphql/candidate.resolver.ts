import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import { ViewerType } from '../../identity/graphql/viewer.type';
import type { RequestContext } from '../../kernel/request-context';
import type { FindOwnCandidate } from '../use-cases/find-own-candidate';
import { profileViewById, type ProfileView } from '../use-cases/profile-view';
import {
  presentAddress, presentBaccalaureate, presentCandidate, presentExternalStudies, presentInternships, presentPersonalDetails, presentSection, presentWorkExperiences,
} from './candidate.presenter';
import { BaccalaureateType, CandidateType, PersonalDetailsType, PostalAddressType, SectionStateType } from './candidate.type';
import { ExternalStudyType, InternshipType, WorkExperienceType } from './entry.type';

const viewOf = ({ id, view }: CandidateType, context: RequestContext): Promise<ProfileView> =>
  view ? Promise.resolve(view) : context.load(profileViewById, id);

@Resolver(() => CandidateType)
export class CandidateResolver {
  @FieldResolver(() => PersonalDetailsType, { description: 'Personal details (informations personnelles).' })
  async personalDetails(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<PersonalDetailsType> {
    return presentPersonalDetails(await viewOf(candidate, context));
  }

  @FieldResolver(() => PostalAddressType, { description: 'Address (adresse).' })
  async address(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<PostalAddressType> {
    return presentAddress(await viewOf(candidate, context));
  }

  @FieldResolver(() => BaccalaureateType, { description: 'The baccalaureate (baccalauréat).' })
  async baccalaureate(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<BaccalaureateType> {
    return presentBaccalaureate(await viewOf(candidate, context));
  }

  @FieldResolver(() => [ExternalStudyType], { description: 'External studies (cursus externes), newest first; at most 30.' })
  async externalStudies(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<ExternalStudyType[]> {
    return presentExternalStudies(await viewOf(candidate, context));
  }

  @FieldResolver(() => [InternshipType], { description: 'Internships (stages), newest first; at most 30.' })
  async internships(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<InternshipType[]> {
    return presentInternships(await viewOf(candidate, context));
  }

  @FieldResolver(() => [WorkExperienceType], { description: 'Work experiences (expériences professionnelles), newest first; at most 30.' })
  async workExperiences(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<WorkExperienceType[]> {
    return presentWorkExperiences(await viewOf(candidate, context));
  }

  @FieldResolver(() => [SectionStateType], { description: 'How far each section is, in the order of the wizard.' })
  async sections(@Root() candidate: CandidateType, @Ctx() context: RequestContext): Promise<SectionStateType[]> {
    return (await viewOf(candidate, context)).summaries.map((summary) => presentSection(context.locale, summary));
  }
}

@Resolver(() => ViewerType)
export class ViewerCandidateResolver {
  constructor(private readonly candidates: FindOwnCandidate) {}

  @FieldResolver(() => CandidateType, { nullable: true, description: 'Candidat: the viewer’s own profile; null when nobody is signed in.' })
  async candidate(@Root() { accountId }: ViewerType): Promise<CandidateType | null> {
    const candidate = accountId === null ? undefined : await this.candidates.execute(accountId);
    return candidate ? presentCandidate(candidate.id, candidate.number) : null;
  }
}
