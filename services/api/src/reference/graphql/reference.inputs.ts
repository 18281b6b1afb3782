import { Field, InputType } from 'type-graphql';

@InputType('MunicipalityFilter', { description: 'What somebody typed; all that is given must fit.' })
export class MunicipalityFilter {
  @Field(() => String, { nullable: true, description: 'Beginning of the words of the name, in any case, accents optional; `st` stands for Saint. Five digits are read as a postcode.' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the postcode.' })
  readonly postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Only municipalities of this department.' })
  readonly departmentCode?: string | null;
}
