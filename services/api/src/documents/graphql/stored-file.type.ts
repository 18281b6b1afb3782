import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { ScanState } from '../model/scan-state';
import type { StoredFileFacts } from '../model/stored-file';

registerEnumType(ScanState, {
  name: 'ScanState',
  description: 'What the virus scanner said of a file.',
  valuesConfig: {
    PENDING: { description: 'Not looked at yet; the owner can read it, nobody else.' },
    CLEAN: { description: 'Harmless, or no scanner is installed.' },
    INFECTED: { description: 'Refused; the file must be sent again.' },
  },
});

@ObjectType('StoredFile', { implements: NodeType, description: 'A file that a candidate sent (pièce déposée).', simpleResolvers: true })
export class StoredFileType extends NodeType {
  readonly __typename = 'StoredFile' as const;

  @Field(() => ID, { description: '`fil_…`.' })
  declare readonly id: string;

  @Field(() => String, { description: 'Name that the candidate gave, without what would be dangerous in it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => String, { description: '`application/pdf`, `image/jpeg` or `image/png`, as found in the content.' })
  readonly contentType!: string;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  readonly sha256!: string;

  @Field(() => DateTimeScalar, { description: 'When the last byte was safely stored.' })
  readonly uploadedAt!: Date;

  @Field(() => ScanState, { description: 'Whether it was found harmless.' })
  readonly scan!: ScanState;

  @Field(() => String, { description: 'Where the content is, on this origin, with the session’s cookie; `?download=1` to save it.' })
  readonly url!: string;

  @Field(() => Int, { nullable: true, description: 'Pages, where known.' })
  readonly pages!: number | null;
}

export const presentStoredFile = (file: StoredFileFacts): StoredFileType => ({
  __typename: 'StoredFile', id: file.id, name: file.name, size: file.size, contentType: file.contentType, sha256: file.sha256,
  uploadedAt: file.uploadedAt, scan: file.scan, url: `/files/${file.id}`, pages: file.pages,
});
