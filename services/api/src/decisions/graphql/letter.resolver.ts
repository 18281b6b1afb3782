import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { Locale } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import { letterVariables } from '../model/letter-words';
import type { ListLetterTemplates, TemplateOrder, TemplateOutcome, TemplateView, WordLetter } from '../use-cases/letter-templates';
import { LetterKind } from './decision.enums';
import { conflict, invalidInput } from './wording';

@InputType('ResetLetterTemplateInput', { description: 'To go back to the delivered text of a letter (lettre).' })
export class ResetLetterTemplateInput {
  @Field(() => ID, { description: 'The institution.' })
  readonly institutionId!: string;

  @Field(() => LetterKind, { description: 'Which letter.' })
  readonly kind!: LetterKind;

  @Field(() => LocaleEnum, { description: 'In which language.' })
  readonly language!: LocaleEnum;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('SaveLetterTemplateInput', { description: 'To word a letter (lettre).' })
export class SaveLetterTemplateInput extends ResetLetterTemplateInput {
  @Field(() => String, { description: 'Text with variables `{{candidate.firstName}}` and conditions `{{#if decision.comment}}…{{/if}}`, at most 10,000 characters.' })
  readonly body!: string;
}

@ObjectType('LetterTemplate', { description: 'A letter (lettre) as an institution words it in one language.', simpleResolvers: true })
export class LetterTemplateType {
  readonly __typename = 'LetterTemplate' as const;

  @Field(() => LetterKind, { description: 'Which letter.' })
  readonly kind!: LetterKind;

  @Field(() => LocaleEnum, { description: 'Its language.' })
  readonly language!: LocaleEnum;

  @Field(() => String, { description: 'Text with variables and conditions.' })
  readonly body!: string;

  @Field(() => Boolean, { description: 'Whether it is the delivered text.' })
  readonly isDelivered!: boolean;

  @Field(() => Int, { description: 'Give it back to save; going back to the delivered text counts too.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last worded, or set back.' })
  readonly changedAt!: Date | null;

  @Field(() => [String], { description: 'Names that the text may use.' })
  readonly variables!: readonly string[];

  @Field(() => String, { description: 'Test print of the saved text as a PDF, on this origin, with the session’s cookie.' })
  readonly testUrl!: string;
}

export const LetterTemplateResult = createUnionType({
  name: 'LetterTemplateResult',
  description: 'The letter as it is kept, or what is wrong with it.',
  types: () => [LetterTemplateType, ConflictType, InvalidInputType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});

const languages: Readonly<Record<Locale, LocaleEnum>> = { fr: LocaleEnum.FR, en: LocaleEnum.EN };

const present = ({ institutionId, kind, language, body, isDelivered, version, changedAt }: TemplateView): LetterTemplateType => ({
  __typename: 'LetterTemplate', kind, language: languages[language], body, isDelivered, version, changedAt, variables: letterVariables,
  testUrl: `/files/letters/test/${institutionId}/${kind}/${language}.pdf`,
});

const orderOf = ({ institutionId, kind, language, version }: ResetLetterTemplateInput): TemplateOrder =>
  ({ institutionId, kind, language: language === LocaleEnum.EN ? 'en' : 'fr', version });

@Resolver()
export class LetterResolver {
  constructor(
    private readonly list: ListLetterTemplates,
    private readonly word: WordLetter,
  ) {}

  @Query(() => [LetterTemplateType], { description: 'The letters (lettres) of an institution in both languages; for its staff.' })
  async letterTemplates(@Arg('institutionId', () => ID, { description: '`ins_…`.' }) institutionId: string, @Ctx() { viewer }: RequestContext): Promise<LetterTemplateType[]> {
    return (await this.list.execute(viewer, institutionId)).map(present);
  }

  @Mutation(() => LetterTemplateResult, { description: 'Words a letter (lettre); those already sent stay as they are. For administrators of the institution.' })
  async saveLetterTemplate(@Arg('input', () => SaveLetterTemplateInput, { description: 'The letter.' }) input: SaveLetterTemplateInput, @Ctx() context: RequestContext): Promise<typeof LetterTemplateResult> {
    return answer(context, await this.word.save(context.viewer, orderOf(input), input.body));
  }

  @Mutation(() => LetterTemplateResult, { description: 'Goes back to the delivered text of a letter (lettre). For administrators of the institution.' })
  async resetLetterTemplate(@Arg('input', () => ResetLetterTemplateInput, { description: 'The letter.' }) input: ResetLetterTemplateInput, @Ctx() context: RequestContext): Promise<typeof LetterTemplateResult> {
    return answer(context, await this.word.reset(context.viewer, orderOf(input)));
  }
}

function answer({ locale }: RequestContext, outcome: TemplateOutcome): typeof LetterTemplateResult {
  switch (outcome.kind) {
    case 'saved': return present(outcome.template);
    case 'conflict': return conflict(locale, outcome.currentVersion, 'TEMPLATE_CONFLICT');
    case 'invalid': return invalidInput(locale, outcome.problems);
  }
}
