import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { BadRequest } from '../../kernel/errors';
import type { InvalidInputType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { KeepTags, TagOutcome } from '../use-cases/keep-tags';
import type { KeepViews, ViewDraft, ViewOutcome } from '../use-cases/keep-views';
import type { ReadApplication } from '../use-cases/read-application';
import type { SetTags } from '../use-cases/set-tags';
import { conflict, presentApplication } from './application.presenter';
import { sortOf } from './grid-arguments';
import { CreateGridViewInput, CreateTagInput, DeleteGridViewInput, DeleteTagInput, EditGridViewInput, EditTagInput, SetTagsInput } from './grid.inputs';
import { presentTag, presentView } from './grid.presenter';
import { DeleteGridViewResult, DeleteTagResult, GridViewResult, SetTagsResult, TagResult } from './grid.results';
import { GridViewType, TagType } from './grid.type';
import { invalidInput, refused, textProblems } from './wording';

@Resolver()
export class ViewsResolver {
  constructor(private readonly keep: KeepViews) {}

  @Query(() => [GridViewType], { description: 'The viewer’s own views (vues), and those shared with a function that they hold.' })
  async gridViews(@Ctx() { viewer }: RequestContext): Promise<GridViewType[]> {
    const views = await this.keep.list(viewer);
    return views.map((view) => presentView(view, viewer.kind === 'person' && view.ownerAccountId === viewer.accountId));
  }

  @Mutation(() => GridViewResult, { description: 'Keeps a view (vue): a way of looking at the list.' })
  async createGridView(@Arg('input', () => CreateGridViewInput, { description: 'The view.' }) input: CreateGridViewInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof GridViewResult> {
    return named(locale, input.name) ?? presentViewOutcome(locale, await this.keep.create(viewer, draftOf(input)));
  }

  @Mutation(() => GridViewResult, { description: 'Changes a view (vue) of one’s own.' })
  async editGridView(@Arg('input', () => EditGridViewInput, { description: 'The view.' }) input: EditGridViewInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof GridViewResult> {
    return named(locale, input.name) ?? presentViewOutcome(locale, await this.keep.edit(viewer, input.id, input.version, draftOf(input)));
  }

  @Mutation(() => DeleteGridViewResult, { description: 'Removes a view (vue) of one’s own.' })
  async deleteGridView(@Arg('input', () => DeleteGridViewInput, { description: 'The view.' }) { id, version }: DeleteGridViewInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof DeleteGridViewResult> {
    const outcome = await this.keep.remove(viewer, id, version);
    return outcome.kind === 'conflict' ? conflict(locale, outcome.currentVersion) : { __typename: 'Done', ok: true };
  }
}

const mostColumns = 60;

function draftOf({ name, columns, filters, sort, share }: CreateGridViewInput): ViewDraft {
  if (columns.length > mostColumns || new Set(columns).size < columns.length) throw new BadRequest('Each column once.');
  return { name: name.trim(), content: { columns, filter: { columns: filters }, sort: sortOf(sort) }, share: share ?? undefined };
}

const named = (locale: Locale, name: string): InvalidInputType | undefined => {
  const problems = textProblems('name', name, 100);
  return problems.length > 0 ? invalidInput(locale, problems) : undefined;
};

function presentViewOutcome(locale: Locale, outcome: ViewOutcome): typeof GridViewResult {
  switch (outcome.kind) {
    case 'kept': return presentView(outcome.view, true);
    case 'too-many': return refused(locale, RefusalCode.QUOTA_REACHED, 'TOO_MANY_VIEWS', { most: outcome.most });
    case 'conflict': return conflict(locale, outcome.currentVersion);
    case 'deleted': throw new Error('Nothing was to be deleted.');
  }
}

@Resolver()
export class TagsResolver {
  constructor(
    private readonly keep: KeepTags,
    private readonly setAll: SetTags,
    private readonly read: ReadApplication,
  ) {}

  @Query(() => [TagType], { description: 'The tags (étiquettes) of the institutions that the viewer works in.' })
  async tags(@Ctx() { viewer }: RequestContext): Promise<TagType[]> {
    return (await this.keep.list(viewer)).map(presentTag);
  }

  @Mutation(() => TagResult, { description: 'Adds a tag (étiquette) to those of an institution.' })
  async createTag(@Arg('input', () => CreateTagInput, { description: 'The tag.' }) { institutionId, ...draft }: CreateTagInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof TagResult> {
    const home = viewer.kind === 'person' ? viewer.grants[0]?.institutionId : undefined;
    return labelled(locale, draft) ?? presentTagOutcome(locale, await this.keep.create(viewer, institutionId ?? home ?? '', trimmed(draft)));
  }

  @Mutation(() => TagResult, { description: 'Changes a tag (étiquette) wherever it is worn.' })
  async editTag(@Arg('input', () => EditTagInput, { description: 'The tag.' }) { id, version, ...draft }: EditTagInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof TagResult> {
    return labelled(locale, draft) ?? presentTagOutcome(locale, await this.keep.edit(viewer, { id, version, ...trimmed(draft) }));
  }

  @Mutation(() => DeleteTagResult, { description: 'Removes a tag (étiquette); one that is worn only when that is said.' })
  async deleteTag(@Arg('input', () => DeleteTagInput, { description: 'The tag.' }) { id, version, evenIfUsed }: DeleteTagInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof DeleteTagResult> {
    const outcome = await this.keep.remove(viewer, id, version, evenIfUsed);
    if (outcome.kind === 'conflict') return conflict(locale, outcome.currentVersion);
    return outcome.kind === 'in-use' ? refused(locale, RefusalCode.IN_USE, 'TAG_IN_USE', { uses: outcome.uses }) : { __typename: 'Done', ok: true };
  }

  @Mutation(() => SetTagsResult, { description: 'Puts tags (étiquettes) on applications and takes others off, on all of them or on none.' })
  async setTags(@Arg('input', () => SetTagsInput, { description: 'Which, and what.' }) input: SetTagsInput, @Ctx() { viewer }: RequestContext): Promise<typeof SetTagsResult> {
    const ids = await this.setAll.execute(viewer, input);
    return { __typename: 'TagsSet', applications: (await this.read.many(viewer, ids)).map(presentApplication) };
  }
}

type Labels = Pick<CreateTagInput, 'labelFr' | 'labelEn' | 'tone'>;

const trimmed = ({ labelFr, labelEn, tone }: Labels): Labels => ({ labelFr: labelFr.trim(), labelEn: labelEn.trim(), tone });

const labelled = (locale: Locale, { labelFr, labelEn }: Labels): InvalidInputType | undefined => {
  const problems = [...textProblems('labelFr', labelFr, 60), ...textProblems('labelEn', labelEn, 60)];
  return problems.length > 0 ? invalidInput(locale, problems) : undefined;
};

function presentTagOutcome(locale: Locale, outcome: TagOutcome): typeof TagResult {
  switch (outcome.kind) {
    case 'kept': return presentTag(outcome.tag);
    case 'already-exists': return refused(locale, RefusalCode.ALREADY_EXISTS, 'TAG_EXISTS');
    case 'conflict': return conflict(locale, outcome.currentVersion);
    case 'in-use':
    case 'deleted': throw new Error('Nothing was to be deleted.');
  }
}
