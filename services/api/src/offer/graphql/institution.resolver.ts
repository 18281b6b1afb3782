import { Query, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { MaybePromise } from '../../kernel/maybe-promise';
import type { ReadHelp } from '../use-cases/read-help';
import type { ReadInstitution } from '../use-cases/read-institution';
import { HelpType, InstitutionType } from './institution.type';

@Resolver()
export class InstitutionResolver {
  constructor(
    private readonly clock: Clock,
    private readonly institutions: ReadInstitution,
    private readonly helps: ReadHelp,
  ) {}

  @Query(() => DateTimeScalar, { description: 'The clock of the server, which decides about every deadline.' })
  now(): MaybePromise<Date> {
    return this.institutions.time(this.clock.now());
  }

  @Query(() => InstitutionType, { description: 'The institution (établissement) whose screens these are.' })
  institution(): Promise<InstitutionType> {
    return this.institutions.execute();
  }

  @Query(() => HelpType, { description: 'Assistance.' })
  help(): Promise<HelpType> {
    return this.helps.execute();
  }
}
