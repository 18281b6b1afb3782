import GraphQLUpload, { type FileUpload } from 'graphql-upload/GraphQLUpload.mjs';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { ColumnKey } from '../model/grid-columns';
import { ApplicationOrderEnum, ApplicationStatus } from './application.enums';
import { ColumnKeyEnum, ExportFormat, GridPresetEnum } from './grid.enums';
import { ColumnFilterInput, SortInput } from './grid.inputs';

const onceKey = 'Clé d’idempotence: chosen by the caller, 1 to 100 characters; the same key gets the same answer for 24 hours.';

@InputType('CreateApplicationInput', { description: 'To begin an application (candidature).' })
export class CreateApplicationInput {
  @Field(() => ID, { description: 'The intake to apply to, `itk_…`.' })
  readonly intakeId!: string;
}

@InputType('SubmitApplicationInput', { description: 'Transmettre: to hand an application in.' })
export class SubmitApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { description: onceKey })
  readonly idempotencyKey!: string;
}

@InputType('CancelApplicationInput', { description: 'Annuler: to end an application for good.' })
export class CancelApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters; required of staff.' })
  readonly reason?: string | null;
}

@InputType('RequestUploadInput', { description: 'To get leave to send a file.' })
export class RequestUploadInput {
  @Field(() => ID, { description: 'The document that it is for.' })
  readonly documentId!: string;

  @Field(() => String, { description: 'Name of the file with its extension, at most 255 characters.' })
  readonly fileName!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => String, { description: '`application/pdf`, `image/jpeg` or `image/png`.' })
  readonly contentType!: string;
}

@InputType('BindUploadInput', { description: 'To put a sent file in its place.' })
export class BindUploadInput {
  @Field(() => ID, { description: 'The document that the ticket was given for.' })
  readonly documentId!: string;

  @Field(() => String, { description: 'The ticket of `requestUpload`.' })
  readonly ticket!: string;

  @Field(() => String, { nullable: true, description: onceKey })
  readonly idempotencyKey?: string | null;
}

@InputType('UploadDocumentInput', { description: 'Pièce justificative: to send a file inside the request (multipart); for small files and integrators.' })
export class UploadDocumentInput {
  @Field(() => ID, { description: 'The document that it is for.' })
  readonly documentId!: string;

  @Field(() => GraphQLUpload, { description: 'The file, as a part of the multipart request.' })
  readonly file!: Promise<FileUpload>;

  @Field(() => String, { nullable: true, description: `${onceKey} The same request has a file of the same bytes.` })
  readonly idempotencyKey?: string | null;
}

@InputType('DocumentInput', { description: 'Names a document (pièce justificative).' })
export class DocumentInput {
  @Field(() => ID, { description: 'The document.' })
  readonly documentId!: string;
}

@InputType('SetNotApplicableInput', { description: 'Whether a conditional document concerns the candidate.' })
export class SetNotApplicableInput {
  @Field(() => ID, { description: 'The document.' })
  readonly documentId!: string;

  @Field(() => Boolean, { description: 'True: it does not concern the candidate.' })
  readonly notApplicable!: boolean;
}

@InputType('ApplicationFilter', { description: 'What to look for. Filters add up; values within one are alternatives.' })
export class ApplicationFilterInput {
  @Field(() => String, { nullable: true, description: 'Beginning of a candidate number, of a reference or of names; case and accents are ignored. At most 200 characters.' })
  readonly text?: string | null;

  @Field(() => [ApplicationStatus], { nullable: true, description: 'Statuses (statuts du dossier).' })
  readonly statuses?: ApplicationStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Programmes, at most 100.' })
  readonly programmeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Centres, at most 100.' })
  readonly centreIds?: string[] | null;

  @Field(() => [ColumnFilterInput], { nullable: true, description: 'Columns, each narrowed in its way; at most 30.' })
  readonly columns?: ColumnFilterInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Those that changed at this instant or later; see `ApplicationLine.updatedAt`. With `orderBy: UPDATED_AT_ASC`, in the order of their changes. The feed `events` is the exact way.' })
  readonly updatedSince?: Date | null;

  @Field(() => GridPresetEnum, { nullable: true, description: 'A queue by name, narrowed further by the rest.' })
  readonly preset?: GridPresetEnum | null;
}

@ArgsType()
export class MyApplicationsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}

@ArgsType()
export class ApplicationsArgs {
  @Field(() => ApplicationFilterInput, { nullable: true, description: 'Everything in scope when absent.' })
  readonly filter?: ApplicationFilterInput | null;

  @Field(() => ApplicationOrderEnum, { nullable: true, defaultValue: ApplicationOrderEnum.SUBMITTED_AT_DESC, description: 'Order of the list, where neither `sort` nor a queue says another.' })
  readonly orderBy!: ApplicationOrderEnum;

  @Field(() => SortInput, { nullable: true, description: 'Order of the list, by a column that can be sorted.' })
  readonly sort?: SortInput | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of a page that is read backwards, 1 to 100; instead of `first`.' })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which a page that is read backwards ends.' })
  readonly before?: string | null;
}

@InputType('ExportApplicationsInput', { description: 'To order a list of applications (candidatures) as a table.' })
export class ExportApplicationsInput {
  @Field(() => ExportFormat, { description: 'What it is written as.' })
  readonly format!: ExportFormat;

  @Field(() => [ColumnKeyEnum], { description: 'Columns, in order, each once.' })
  readonly columns!: ColumnKey[];

  @Field(() => ApplicationFilterInput, { nullable: true, description: 'What it holds; everything in scope when absent.' })
  readonly filter?: ApplicationFilterInput | null;

  @Field(() => [ID], { nullable: true, description: 'A selection instead of a filter, at most 10,000; what is not in scope is left out.' })
  readonly applicationIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Chosen by the caller, 1 to 100 characters: the same key (clé d’idempotence) gets the same export for 24 hours.' })
  readonly idempotencyKey?: string | null;
}
