import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { ApplicationType, SupportingDocumentType } from './application.type';
import { NotReadyType } from './blocker.type';

@ObjectType('UploadGrant', { description: 'Leave to send one file for one document.', simpleResolvers: true })
export class UploadGrantType {
  readonly __typename = 'UploadGrant' as const;

  @Field(() => String, { description: 'Secret of this upload; give it to `bindUpload` once the file is sent.' })
  readonly ticket!: string;

  @Field(() => String, { description: 'Where to `PUT` the bytes, on this origin, with the session’s cookie and the declared content type.' })
  readonly url!: string;

  @Field(() => DateTimeScalar, { description: 'The first byte must arrive before; the file must be bound within ten minutes of its first byte.' })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: 'Most bytes that are taken.' })
  readonly maxBytes!: number;
}

@ObjectType('UploadReceipt', { description: 'What was received.', simpleResolvers: true })
export class UploadReceiptType {
  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' })
  readonly sha256!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => DateTimeScalar, { description: 'When the last byte was safely stored.' })
  readonly receivedAt!: Date;
}

@ObjectType('DocumentChanged', { description: 'A document of an application changed.', simpleResolvers: true })
export class DocumentChangedType {
  readonly __typename = 'DocumentChanged' as const;

  @Field(() => ApplicationType, { description: 'The application, with its new version.' })
  readonly application!: ApplicationType;

  @Field(() => SupportingDocumentType, { description: 'The document.' })
  readonly document!: SupportingDocumentType;

  @Field(() => UploadReceiptType, { nullable: true, description: 'For a file that was sent.' })
  readonly receipt!: UploadReceiptType | null;
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const CreateApplicationResult = createUnionType({
  name: 'CreateApplicationResult',
  description: 'The application, or why it was not begun: closed, already applied, quota reached, profile not complete.',
  types: () => [ApplicationType, RefusedType, NotReadyType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const SubmitApplicationResult = createUnionType({
  name: 'SubmitApplicationResult',
  description: 'The submitted application with its receipt, or why it was not submitted.',
  types: () => [ApplicationType, RefusedType, NotReadyType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const CancelApplicationResult = createUnionType({
  name: 'CancelApplicationResult',
  description: 'The cancelled application, or why it was not cancelled.',
  types: () => [ApplicationType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const RequestUploadResult = createUnionType({
  name: 'RequestUploadResult',
  description: 'Leave to send, or why this file cannot be sent.',
  types: () => [UploadGrantType, RefusedType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const DocumentResult = createUnionType({
  name: 'DocumentResult',
  description: 'The changed document, or why it was not changed.',
  types: () => [DocumentChangedType, RefusedType, InvalidInputType] as const,
  resolveType: typeOf,
});
