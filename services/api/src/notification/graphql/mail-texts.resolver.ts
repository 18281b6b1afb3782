import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import { RefusalCode } from '../../kernel/refusal';
import type { ListMailTexts } from '../use-cases/list-mail-texts';
import type { PreviewMail, PreviewOrder } from '../use-cases/preview-mail';
import type { ResetMailText, SaveMailText } from '../use-cases/save-mail-text';
import { PreviewMailInput, ResetMailTextInput, SaveMailTextInput } from './mail.inputs';
import { MailTextType, PreviewMailResult, ResetMailTextResult, SaveMailTextResult } from './mail-text.type';
import { broken, conflict, invalidInput, languageOf, presentLanguage, presentText, refused } from './wording';

@Resolver()
export class MailTextsResolver {
  constructor(
    private readonly list: ListMailTexts,
    private readonly save: SaveMailText,
    private readonly reset: ResetMailText,
    private readonly preview: PreviewMail,
  ) {}

  @Query(() => [MailTextType], { description: 'Every mail about applications and decisions (texte d’un courriel), in both languages, as the institution sends it now.' })
  async mailTexts(@Ctx() { viewer, locale }: RequestContext): Promise<MailTextType[]> {
    return (await this.list.execute(viewer)).map((text) => presentText(locale, text));
  }

  @Mutation(() => SaveMailTextResult, { description: 'Puts a mail into the institution’s own words (texte d’un courriel).' })
  async saveMailText(
    @Arg('input', () => SaveMailTextInput, { description: 'The text.' }) input: SaveMailTextInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof SaveMailTextResult> {
    const { event, language, subject, body, version } = input;
    const saving = await this.save.execute(viewer, { mail: event, language: languageOf(language), subject, body, version });
    switch (saving.kind) {
      case 'saved': return presentText(locale, saving.text);
      case 'broken': return broken(locale, saving.problems);
      case 'invalid': return invalidInput(locale, saving.problems);
      case 'conflict': return conflict(locale, saving);
    }
  }

  @Mutation(() => ResetMailTextResult, { description: 'Goes back to the delivered text (texte d’un courriel); the own words are gone.' })
  async resetMailText(
    @Arg('input', () => ResetMailTextInput, { description: 'Which text.' }) { event, language, version }: ResetMailTextInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof ResetMailTextResult> {
    const reset = await this.reset.execute(viewer, { mail: event, language: languageOf(language), version });
    return reset.kind === 'conflict' ? conflict(locale, reset) : presentText(locale, reset.text);
  }

  @Query(() => PreviewMailResult, { description: 'A mail as it would leave, before it leaves; nothing is sent or kept.' })
  async previewMail(
    @Arg('input', () => PreviewMailInput, { description: 'Which mail, about what, with what the act would carry.' }) input: PreviewMailInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof PreviewMailResult> {
    const seen = await this.preview.execute(viewer, orderOf(input), locale);
    switch (seen.kind) {
      case 'mail': return { __typename: 'MailPreview', language: presentLanguage(seen.language), ...seen.content };
      case 'broken': return broken(locale, seen.problems, 'PREVIEW_BROKEN');
      case 'invalid': return invalidInput(locale, seen.problems);
      case 'nothing': return refused(locale, RefusalCode.NOT_READY, 'NOTHING_TO_SEND');
    }
  }
}

const orderOf = ({ event, applicationId, language, subject, body, ...draft }: PreviewMailInput): PreviewOrder => ({
  ...draft,
  mail: event,
  applicationId: applicationId ?? undefined,
  language: language ? languageOf(language) : undefined,
  text: { ...(typeof subject === 'string' && { subject }), ...(typeof body === 'string' && { body }) },
});
