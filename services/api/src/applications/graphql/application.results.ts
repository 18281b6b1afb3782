import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { UploadGrantType } from '../../documents/graphql/upload-grant.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { ApplicationType, SupportingDocumentType } from './application.type';
import { NotReadyType } from './blocker.type';

@ObjectType('UploadReceipt', { description: 'Accusé de réception: what was received of a file.', simpleResolvers: true })
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

  @Field(() => ApplicationType, { description: 'The application (candidature), with its new version.' })
  readonly application!: ApplicationType;

  @Field(() => SupportingDocumentType, { description: 'The document (pièce justificative).' })
  readonly document!: SupportingDocumentType;

  @Field(() => UploadReceiptType, { nullable: true, description: 'Accusé de réception: what was received, for a file that was sent.' })
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
