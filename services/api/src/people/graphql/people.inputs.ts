import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { AssignmentStateEnum, FunctionNameEnum, ScopeKindEnum } from './assignment.type';

export enum PersonOrderEnum {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(PersonOrderEnum, {
  name: 'PersonOrder',
  description: 'Orders of the list of people.',
  valuesConfig: { NAME_ASC: { description: 'Last name, first name.' }, NAME_DESC: { description: 'The same backwards.' } },
});

@InputType('PersonFilter', { description: 'Whom to look for among those who hold functions. Filters add up, over one and the same function.' })
export class PersonFilterInput {
  @Field(() => String, { nullable: true, description: 'Beginning of names, of a candidate number or, for administrators, of an address; case and accents are ignored. At most 200 characters.' })
  readonly text?: string | null;

  @Field(() => [FunctionNameEnum], { nullable: true, description: 'Functions (fonctions), as alternatives.' })
  readonly functions?: FunctionNameEnum[] | null;

  @Field(() => ScopeKindEnum, { nullable: true, description: 'Périmètre: how far the function reaches.' })
  readonly scopeKind?: ScopeKindEnum | null;

  @Field(() => ID, { nullable: true, description: 'Over what exactly.' })
  readonly scopeId?: string | null;

  @Field(() => AssignmentStateEnum, { nullable: true, description: 'Whether it acts today.' })
  readonly state?: AssignmentStateEnum | null;
}

@ArgsType()
export class PeopleArgs {
  @Field(() => PersonFilterInput, { nullable: true, description: 'Everybody whom the viewer looks after when absent.' })
  readonly filter?: PersonFilterInput | null;

  @Field(() => PersonOrderEnum, { nullable: true, defaultValue: PersonOrderEnum.NAME_ASC, description: 'Order of the list.' })
  readonly orderBy!: PersonOrderEnum;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}

@InputType('GrantFunctionInput', { description: 'Donner une fonction: the person is named once, by account, by whole address or by candidate number.' })
export class GrantFunctionInput {
  @Field(() => ID, { nullable: true, description: 'Account, `acc_…`.' })
  readonly accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Whole address (adresse) with which the person signs in.' })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: 'Whole candidate number (numéro de candidat).' })
  readonly candidateNumber?: string | null;

  @Field(() => FunctionNameEnum, { description: 'Fonction: what the person may do there.' })
  readonly function!: FunctionNameEnum;

  @Field(() => ScopeKindEnum, { description: 'Périmètre: how far it reaches; an administrator’s function reaches over an institution.' })
  readonly scopeKind!: ScopeKindEnum;

  @Field(() => ID, { description: 'Id of the institution, centre, committee or programme.' })
  readonly scopeId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; at once when absent.' })
  readonly startsOn?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; for ever when absent.' })
  readonly endsOn?: Date | null;
}

@InputType('UpdateAssignmentInput', { description: 'Other dates for a function (fonction); both are set as given.' })
export class UpdateAssignmentInput {
  @Field(() => ID, { description: 'Function held, `asg_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  readonly version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day; from always when absent.' })
  readonly startsOn?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; for ever when absent.' })
  readonly endsOn?: Date | null;
}

@InputType('RemoveAssignmentInput', { description: 'Retirer une fonction: which one is taken away.' })
export class RemoveAssignmentInput {
  @Field(() => ID, { description: 'Function held, `asg_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  readonly version!: number;

  @Field(() => String, { description: 'Why, for the audit and for the person; at most 1000 characters.' })
  readonly reason!: string;
}
