import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType, NodeType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { LocalizedText } from '../../kernel/locale';
import { FunctionNameEnum, ScopeKindEnum } from '../../people/graphql/assignment.type';
import type { ColumnKey } from '../model/grid-columns';
import type { TagTone } from '../model/grid-line';
import { AdmissionRoute, DecisionType } from './application.enums';
import { ColumnFilterKindEnum, ColumnKeyEnum, ColumnTypeEnum, ExportFormat, ExportState, SortDirectionEnum, TagToneEnum } from './grid.enums';

@ObjectType('ApplicationColumnOption', { description: 'A value that a column can be narrowed to.', simpleResolvers: true })
export class ColumnOptionType {
  @Field(() => String, { description: 'To give as one of `values`.' })
  readonly value!: string;

  @Field(() => LocalizedTextType, { description: 'In the words of the office.' })
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'What tells apart those of the same label, for instance a code.' })
  readonly note!: string | null;
}

@ObjectType('ApplicationColumn', { description: 'A column of staff’s list of applications.', simpleResolvers: true })
export class ColumnType {
  readonly loadOptions!: () => Promise<readonly ColumnOptionType[]>;

  @Field(() => ColumnKeyEnum, { description: 'Its name in filters, sorts, views and exports.' })
  readonly key!: ColumnKey;

  @Field(() => LocalizedTextType, { description: 'Its title.' })
  readonly label!: LocalizedText;

  @Field(() => ColumnTypeEnum, { description: 'What stands in it.' })
  readonly type!: ColumnTypeEnum;

  @Field(() => ColumnFilterKindEnum, { nullable: true, description: 'How it is narrowed; null where it is not.' })
  readonly filter!: ColumnFilterKindEnum | null;

  @Field(() => Boolean, { description: 'Whether those with or without a value can be asked for.' })
  readonly mayBeEmpty!: boolean;

  @Field(() => Boolean, { description: 'Whether the list can be sorted by it.' })
  readonly isSortable!: boolean;

  @Field(() => Boolean, { description: 'Whether it is shown until the reader chooses.' })
  readonly isUsual!: boolean;
}

@ObjectType('Tag', { implements: NodeType, description: 'Étiquette: a word of the house on applications; candidates never see it.', simpleResolvers: true })
export class TagType extends NodeType {
  readonly __typename = 'Tag' as const;
  readonly institutionId!: string;

  @Field(() => LocalizedTextType, { description: 'Its label.' })
  readonly label!: LocalizedText;

  @Field(() => TagToneEnum, { description: 'Its tone.' })
  readonly tone!: TagTone;

  @Field(() => Int, { description: 'Give it back to change or delete it.' })
  readonly version!: number;
}

@ObjectType('ApplicationLine', { description: 'What staff’s lists show of an application beside its own fields.', simpleResolvers: true })
export class ApplicationLineType {
  readonly centreId!: string;
  readonly committeeId!: string;

  @Field(() => AdmissionRoute, { description: 'Admission route (type de traitement), validated.' })
  readonly admissionRoute!: AdmissionRoute;

  @Field(() => DecisionType, { nullable: true, description: 'A decision that is proposed and waits for publication.' })
  readonly proposedDecision!: DecisionType | null;

  @Field(() => Int, { nullable: true, description: 'Rank (rang) on the waiting list, as the committee entered it.' })
  readonly waitingRank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents that are neither there nor waived; null for a draft.' })
  readonly missingDocuments!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents that were refused and not replaced; null for a draft.' })
  readonly refusedDocuments!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents that nobody has judged yet; null for a draft.' })
  readonly uncheckedDocuments!: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole days since it was submitted, as long as the institution owes an answer.' })
  readonly daysWaiting!: number | null;

  @Field(() => DateTimeScalar, { description: 'Modifiée le: last change of anything in it, from a proposal to a tag or its intake’s return date. Set before the change is committed.' })
  readonly updatedAt!: Date;
}

@ObjectType('ColumnFilterValue', { description: 'What a view narrows a column to, as it was given.', simpleResolvers: true })
export class ColumnFilterValueType {
  @Field(() => ColumnKeyEnum, { description: 'The column.' })
  readonly column!: ColumnKey;

  @Field(() => [String], { nullable: true, description: 'Any of these values.' })
  readonly values!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'From this on.' })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: 'Up to this.' })
  readonly to!: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the text.' })
  readonly prefix!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those without a value, or only those with one.' })
  readonly isEmpty!: boolean | null;
}

@ObjectType('GridView', { implements: NodeType, description: 'View (vue): a way of looking at the list that somebody keeps.', simpleResolvers: true })
export class GridViewType extends NodeType {
  readonly __typename = 'GridView' as const;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own, who alone changes it.' })
  readonly isMine!: boolean;

  @Field(() => FunctionNameEnum, { nullable: true, description: 'With whom it is shared; null with nobody.' })
  readonly sharedFunction!: FunctionNameEnum | null;

  @Field(() => ScopeKindEnum, { nullable: true, description: 'Kind of scope (périmètre) in which it is shared.' })
  readonly sharedScopeKind!: ScopeKindEnum | null;

  @Field(() => ID, { nullable: true, description: 'The scope in which it is shared.' })
  readonly sharedScopeId!: string | null;

  @Field(() => [ColumnKeyEnum], { description: 'Columns, in order.' })
  readonly columns!: readonly ColumnKey[];

  @Field(() => [ColumnFilterValueType], { description: 'What they are narrowed to.' })
  readonly filters!: readonly ColumnFilterValueType[];

  @Field(() => ColumnKeyEnum, { description: 'Column by which it is sorted.' })
  readonly sortColumn!: ColumnKey;

  @Field(() => SortDirectionEnum, { description: 'From which end.' })
  readonly sortDirection!: SortDirectionEnum;

  @Field(() => Int, { description: 'Give it back to change or delete it.' })
  readonly version!: number;
}

@ObjectType('ApplicationExport', { implements: NodeType, description: 'Export (export de candidatures): a table that was ordered, and how far it is.', simpleResolvers: true })
export class ApplicationExportType extends NodeType {
  readonly __typename = 'ApplicationExport' as const;

  @Field(() => ExportFormat, { description: 'What it is written as.' })
  readonly format!: ExportFormat;

  @Field(() => ExportState, { description: 'How far it is.' })
  readonly state!: ExportState;

  @Field(() => Int, { description: 'Rows that are written.' })
  readonly rowsDone!: number;

  @Field(() => Int, { nullable: true, description: 'Rows that there were when it began; null before.' })
  readonly rowsTotal!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  readonly orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it will be removed.' })
  readonly expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where to fetch it, on this origin, with the session’s cookie or the access token; null until it is done.' })
  readonly url!: string | null;
}
