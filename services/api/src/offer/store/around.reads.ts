import type { ListLoader, RowOf } from '../../kernel/loaders';
import { padded, placeholders } from '../../kernel/reads';
import type { IntakeFacts } from '../model/offer-facts';
import { centreById, joinedCentre } from './centre.reads';
import { intakeById, joinedIntake } from './intake.reads';
import { joinedProgramme, programmeById } from './programme.reads';

interface Line {
  readonly k: RowOf<typeof joinedIntake>;
  readonly p: RowOf<typeof joinedProgramme>;
  readonly c: RowOf<typeof joinedCentre>;
}

const aroundSql = (list: string): string => `SELECT ${joinedIntake.columns}, ${joinedProgramme.columns}, ${joinedCentre.columns}
  FROM intake k JOIN programme p ON p.id = k.programmeId JOIN admission_centre c ON c.id = p.centreId WHERE k.id IN (${list})`;

/** Intakes with their programmes and centres, in one statement, for a list that will show them. */
export const intakeAround: ListLoader<string, IntakeFacts> = {
  name: 'intakeAround',
  async batchAround(reads, ids, remember) {
    const lines = await reads.joined<Line>(aroundSql(placeholders(ids.length)), padded(ids));
    return new Map(lines.map(({ k, p, c }) => {
      const intake = joinedIntake.facts(k);
      remember(intakeById, k.id, intake);
      remember(programmeById, p.id, joinedProgramme.facts(p));
      remember(centreById, c.id, joinedCentre.facts(c));
      return [k.id, intake];
    }));
  },
};
