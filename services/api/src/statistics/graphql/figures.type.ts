import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ApplicationFigures', { description: 'How many applications stand where; decisions are published ones, answers are those to admissions.', simpleResolvers: true })
export class FiguresType {
  @Field(() => Int, { nullable: true, description: 'Capacité d’accueil: places of the intakes that name theirs; null when none does.' })
  readonly capacity!: number | null;

  @Field(() => Int, { description: 'Submitted at least once, cancelled since or not.' })
  readonly received!: number;

  @Field(() => Int, { description: 'En préparation: not submitted yet.' })
  readonly draft!: number;

  @Field(() => Int, { description: 'Received and not checked yet.' })
  readonly submitted!: number;

  @Field(() => Int, { description: 'Given back to the candidate.' })
  readonly incomplete!: number;

  @Field(() => Int, { description: 'Checked, ready for the committee.' })
  readonly complete!: number;

  @Field(() => Int, { description: 'Cancelled, submitted before or not.' })
  readonly cancelled!: number;

  @Field(() => Int, { description: 'Avis favorable, published.' })
  readonly admitted!: number;

  @Field(() => Int, { description: 'Avis défavorable, published.' })
  readonly rejected!: number;

  @Field(() => Int, { description: 'On the waiting list (liste complémentaire).' })
  readonly waitingList!: number;

  @Field(() => Int, { description: 'Decided later (liste d’attente).' })
  readonly onHold!: number;

  @Field(() => Int, { description: 'Invited to an interview or test.' })
  readonly preselected!: number;

  @Field(() => Int, { description: 'Received, not cancelled, without a published decision.' })
  readonly undecided!: number;

  @Field(() => Int, { description: 'Admitted, and the place is taken.' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'Admitted, and the place was declined or given back.' })
  readonly declined!: number;

  @Field(() => Int, { description: 'Admitted, and no answer came in time.' })
  readonly expired!: number;

  @Field(() => Int, { description: 'Admitted, and the candidate may still answer.' })
  readonly unanswered!: number;
}
