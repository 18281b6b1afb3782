import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { ExternalStudy, Internship, WorkExperience } from '../model/profile';
import type { DeclareNothing } from '../use-cases/declare-nothing';
import type { DeleteEntry, SaveEntry } from '../use-cases/save-entry';
import { DeclareNothingInput, DeleteEntryInput, ExternalStudyInput, InternshipInput, WorkExperienceInput } from './candidate.inputs';
import { presentSaved } from './candidate.presenter';
import { SaveSectionResult } from './candidate.type';

interface ListUseCases<Content> {
  readonly save: SaveEntry<Content>;
  readonly remove: DeleteEntry<Content>;
}

export interface EntryUseCases {
  readonly studies: ListUseCases<ExternalStudy>;
  readonly internships: ListUseCases<Internship>;
  readonly work: ListUseCases<WorkExperience>;
  readonly declareNothing: DeclareNothing;
}

type Answer = Promise<typeof SaveSectionResult>;

@Resolver()
export class EntriesResolver {
  constructor(private readonly useCases: EntryUseCases) {}

  @Mutation(() => SaveSectionResult, { description: 'Adds an external study (cursus externe), or saves what changed in one.' })
  async saveExternalStudy(
    @Arg('input', () => ExternalStudyInput, { description: 'The entry.' }) { version, id, ...patch }: ExternalStudyInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Answer {
    return presentSaved(locale, await this.useCases.studies.save.execute(viewer, version, id, patch));
  }

  @Mutation(() => SaveSectionResult, { description: 'Deletes an external study (cursus externe).' })
  async deleteExternalStudy(@Arg('input', () => DeleteEntryInput, { description: 'The entry.' }) { version, id }: DeleteEntryInput, @Ctx() { viewer, locale }: RequestContext): Answer {
    return presentSaved(locale, await this.useCases.studies.remove.execute(viewer, version, id));
  }

  @Mutation(() => SaveSectionResult, { description: 'Adds an internship (stage), or saves what changed in one.' })
  async saveInternship(
    @Arg('input', () => InternshipInput, { description: 'The entry.' }) { version, id, ...patch }: InternshipInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Answer {
    return presentSaved(locale, await this.useCases.internships.save.execute(viewer, version, id, patch));
  }

  @Mutation(() => SaveSectionResult, { description: 'Deletes an internship (stage).' })
  async deleteInternship(@Arg('input', () => DeleteEntryInput, { description: 'The entry.' }) { version, id }: DeleteEntryInput, @Ctx() { viewer, locale }: RequestContext): Answer {
    return presentSaved(locale, await this.useCases.internships.remove.execute(viewer, version, id));
  }

  @Mutation(() => SaveSectionResult, { description: 'Adds a work experience (expérience professionnelle), or saves what changed in one.' })
  async saveWorkExperience(
    @Arg('input', () => WorkExperienceInput, { description: 'The entry.' }) { version, id, ...patch }: WorkExperienceInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Answer {
    return presentSaved(locale, await this.useCases.work.save.execute(viewer, version, id, patch));
  }

  @Mutation(() => SaveSectionResult, { description: 'Deletes a work experience (expérience professionnelle).' })
  async deleteWorkExperience(@Arg('input', () => DeleteEntryInput, { description: 'The entry.' }) { version, id }: DeleteEntryInput, @Ctx() { viewer, locale }: RequestContext): Answer {
    return presentSaved(locale, await this.useCases.work.remove.execute(viewer, version, id));
  }

  @Mutation(() => SaveSectionResult, { description: 'Declares that a list section has nothing to hold, which completes it; or takes that back.' })
  async declareNothing(
    @Arg('input', () => DeclareNothingInput, { description: 'Which section.' }) { version, section, nothing }: DeclareNothingInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Answer {
    return presentSaved(locale, await this.useCases.declareNothing.execute(viewer, version, section, nothing));
  }
}
