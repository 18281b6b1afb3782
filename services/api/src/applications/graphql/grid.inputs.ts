import { Field, ID, InputType, Int } from 'type-graphql';
import type { ColumnKey } from '../model/grid-columns';
import type { TagTone } from '../model/grid-line';
import { FunctionNameEnum, ScopeKindEnum } from '../../people/graphql/assignment.type';
import { ColumnKeyEnum, SortDirectionEnum, TagToneEnum } from './grid.enums';

@InputType('ApplicationColumnFilter', { description: 'What one column is narrowed to, in the way that its kind of filter takes.' })
export class ColumnFilterInput {
  @Field(() => ColumnKeyEnum, { description: 'The column.' })
  readonly column!: ColumnKey;

  @Field(() => [String], { nullable: true, description: 'Any of these values, at most 100.' })
  readonly values?: string[] | null;

  @Field(() => String, { nullable: true, description: 'From this day, instant or number on, included.' })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: 'Up to this day, instant or number, included.' })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the text.' })
  readonly prefix?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those without a value, or only those with one; where the column may be empty.' })
  readonly isEmpty?: boolean | null;
}

@InputType('ApplicationSort', { description: 'Order of a list, by a column that can be sorted.' })
export class SortInput {
  @Field(() => ColumnKeyEnum, { description: 'The column.' })
  readonly column!: ColumnKey;

  @Field(() => SortDirectionEnum, { nullable: true, defaultValue: SortDirectionEnum.ASC, description: 'From which end.' })
  readonly direction!: SortDirectionEnum;
}

@InputType('GridViewShare', { description: 'Those who hold a function in a scope, as the viewer does.' })
export class ViewShareInput {
  @Field(() => FunctionNameEnum, { description: 'The function (fonction).' })
  readonly function!: FunctionNameEnum;

  @Field(() => ScopeKindEnum, { description: 'Kind of its scope (périmètre).' })
  readonly scopeKind!: ScopeKindEnum;

  @Field(() => ID, { description: 'The scope itself.' })
  readonly scopeId!: string;
}

@InputType('CreateGridViewInput', { description: 'To keep a view (vue): a way of looking at the list.' })
export class CreateGridViewInput {
  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  readonly name!: string;

  @Field(() => [ColumnKeyEnum], { description: 'Columns, in order.' })
  readonly columns!: ColumnKey[];

  @Field(() => [ColumnFilterInput], { description: 'What they are narrowed to.' })
  readonly filters!: ColumnFilterInput[];

  @Field(() => SortInput, { description: 'Its order.' })
  readonly sort!: SortInput;

  @Field(() => ViewShareInput, { nullable: true, description: 'With whom it is shared; with nobody when absent.' })
  readonly share?: ViewShareInput | null;
}

@InputType('EditGridViewInput', { description: 'To change a view (vue) of one’s own.' })
export class EditGridViewInput extends CreateGridViewInput {
  @Field(() => ID, { description: 'The view.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('DeleteGridViewInput', { description: 'To remove a view (vue) of one’s own.' })
export class DeleteGridViewInput {
  @Field(() => ID, { description: 'The view.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('CreateTagInput', { description: 'To add a tag (étiquette) to those of an institution.' })
export class CreateTagInput {
  @Field(() => ID, { nullable: true, description: 'The institution, `ins_…`; that of the viewer’s first function when absent.' })
  readonly institutionId?: string | null;

  @Field(() => String, { description: 'French label, at most 60 characters.' })
  readonly labelFr!: string;

  @Field(() => String, { description: 'English label, at most 60 characters.' })
  readonly labelEn!: string;

  @Field(() => TagToneEnum, { description: 'Tone.' })
  readonly tone!: TagTone;
}

@InputType('EditTagInput', { description: 'To change a tag (étiquette) wherever it is worn.' })
export class EditTagInput {
  @Field(() => ID, { description: 'The tag.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { description: 'French label, at most 60 characters.' })
  readonly labelFr!: string;

  @Field(() => String, { description: 'English label, at most 60 characters.' })
  readonly labelEn!: string;

  @Field(() => TagToneEnum, { description: 'Tone.' })
  readonly tone!: TagTone;
}

@InputType('DeleteTagInput', { description: 'To remove a tag (étiquette) for good.' })
export class DeleteTagInput {
  @Field(() => ID, { description: 'The tag.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Also where applications wear it: it is taken off them.' })
  readonly evenIfUsed!: boolean;
}

@InputType('SetTagsInput', { description: 'To put tags (étiquettes) on applications and take others off.' })
export class SetTagsInput {
  @Field(() => [ID], { description: 'The applications, at most 100.' })
  readonly applicationIds!: string[];

  @Field(() => [ID], { description: 'Tags to put on.' })
  readonly add!: string[];

  @Field(() => [ID], { description: 'Tags to take off.' })
  readonly remove!: string[];
}

@InputType('DeleteApplicationExportInput', { description: 'To remove an export (export de candidatures) of one’s own, or to stop it.' })
export class DeleteApplicationExportInput {
  @Field(() => ID, { description: 'The export, `exp_…`.' })
  readonly id!: string;
}
