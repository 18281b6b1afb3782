import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeType } from '../../kernel/graphql/common.type';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';

export enum FunctionNameEnum {
  READER = 'READER',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  CENTRE_MANAGER = 'CENTRE_MANAGER',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(FunctionNameEnum, {
  name: 'FunctionName',
  description: 'Functions that people hold (personnes et fonctions), from the least to the most.',
  valuesConfig: {
    READER: { description: 'Reads submitted files in scope (lecteur).' },
    COMMITTEE_MEMBER: { description: 'Gives verdicts, says what is missing, proposes decisions (membre de commission).' },
    CENTRE_MANAGER: { description: 'Publishes, moves dates, cancels (gestionnaire).' },
    ADMINISTRATOR: { description: 'Gives functions, manages the offer and the settings (administrateur).' },
  },
});

export enum ScopeKindEnum {
  INSTITUTION = 'INSTITUTION',
  CENTRE = 'CENTRE',
  COMMITTEE = 'COMMITTEE',
  PROGRAMME = 'PROGRAMME',
}
registerEnumType(ScopeKindEnum, {
  name: 'ScopeKind',
  description: 'Périmètre: how far a function reaches.',
  valuesConfig: {
    INSTITUTION: { description: 'A whole institution (établissement).' },
    CENTRE: { description: 'One centre (centre de candidature).' },
    COMMITTEE: { description: 'One committee (commission).' },
    PROGRAMME: { description: 'One programme (formation).' },
  },
});

export enum AssignmentStateEnum {
  CURRENT = 'CURRENT',
  FUTURE = 'FUTURE',
  ENDED = 'ENDED',
}
registerEnumType(AssignmentStateEnum, {
  name: 'AssignmentState',
  description: 'Whether a function acts today; one that does not gives nothing.',
  valuesConfig: {
    CURRENT: { description: 'En vigueur: it acts today.' },
    FUTURE: { description: 'À venir: its first day is still to come.' },
    ENDED: { description: 'Terminée: its last day has passed.' },
  },
});

/** `offer` adds the label of the scope. */
@ObjectType('Assignment', { implements: NodeType, description: 'A function (fonction) that a person holds in a scope.', simpleResolvers: true })
export class AssignmentType extends NodeType {
  readonly __typename = 'Assignment' as const;

  @Field(() => FunctionNameEnum, { description: 'Fonction: what the person may do there.' })
  readonly function!: FunctionNameEnum;

  @Field(() => ScopeKindEnum, { description: 'Périmètre: how far it reaches.' })
  readonly scopeKind!: ScopeKindEnum;

  @Field(() => ID, { nullable: true, description: 'Id of the institution, centre, committee or programme.' })
  readonly scopeId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; from always when null.' })
  readonly startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; for ever when null.' })
  readonly endsOn!: string | null;

  @Field(() => AssignmentStateEnum, { description: 'Whether it acts today.' })
  readonly state!: AssignmentStateEnum;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  readonly grantedAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may change its dates or take it away.' })
  readonly isChangeable!: boolean;

  @Field(() => Int, { description: 'To be given back with a change.' })
  readonly version!: number;

  /** Account that gave it; `grantedByName` is made of it. */
  readonly grantedBy!: string | null;
}
