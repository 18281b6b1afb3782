import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { InvalidInputType, RefusedType, ConflictType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import { presentSaved, wordOfferRefusal } from '../../offer/contract';
import { OfferResult } from '../../offer/graphql/offer-result.type';
import type { UploadRefusal } from '../model/upload-refusal';
import type { SendTemplate } from '../use-cases/send-template';
import { wordUploadRefusal } from '../wording';
import { UploadGrantType } from './upload-grant.type';

@InputType('RequestTemplateUploadInput', { description: 'To get leave to send the form that goes with a required document.' })
export class RequestTemplateUploadInput {
  @Field(() => ID, { description: 'The requirement.' })
  readonly requirementId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { description: 'Name of the file with its extension; kept in plain letters.' })
  readonly fileName!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => String, { description: '`application/pdf`, `image/jpeg` or `image/png`.' })
  readonly contentType!: string;
}

@InputType('BindTemplateInput', { description: 'To put a sent form in its place.' })
export class BindTemplateInput {
  @Field(() => ID, { description: 'The requirement that the ticket was given for.' })
  readonly requirementId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { description: 'The ticket of `requestTemplateUpload`.' })
  readonly ticket!: string;
}

const TemplateUploadResult = createUnionType({
  name: 'TemplateUploadResult',
  description: 'Leave to send, or why this form cannot be sent.',
  types: () => [UploadGrantType, RefusedType, InvalidInputType, ConflictType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});

@Resolver()
export class TemplateMutationsResolver {
  constructor(private readonly templates: SendTemplate) {}

  @Mutation(() => TemplateUploadResult, { description: 'Asks leave to send a form: PUT it to the answered address, then call `bindTemplate`.' })
  async requestTemplateUpload(
    @Arg('input', () => RequestTemplateUploadInput) input: RequestTemplateUploadInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof TemplateUploadResult> {
    const outcome = await this.templates.request(viewer, input);
    if (outcome.kind === 'granted') {
      const { ticket, expiresAt, maxBytes } = outcome;
      return { __typename: 'UploadGrant', ticket, url: `/files/${ticket}`, expiresAt, maxBytes };
    }
    return isOfUpload(outcome) ? refused(locale, outcome) : wordOfferRefusal(locale, outcome);
  }

  @Mutation(() => OfferResult, { description: 'Puts a sent form in its place. The same call again gets the same answer.' })
  async bindTemplate(@Arg('input', () => BindTemplateInput) input: BindTemplateInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    const outcome = await this.templates.bind(viewer, input);
    return isOfUpload(outcome) ? refused(locale, outcome) : presentSaved(locale, outcome);
  }
}

const ofUpload = new Set<string>(['file-too-large', 'file-type-refused', 'file-content-refused', 'file-quota-reached', 'upload-ended']);

const isOfUpload = (outcome: { readonly kind: string }): outcome is UploadRefusal => ofUpload.has(outcome.kind);

const refused = (locale: Locale, refusal: UploadRefusal): RefusedType => ({ __typename: 'Refused', ...wordUploadRefusal(locale, refusal) });
