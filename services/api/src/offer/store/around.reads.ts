import type { Remember, RowOf } from '../../kernel/loaders';
import { padded, placeholders, type JoinedReads } from '../../kernel/reads';
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
export async function readAroundIntakes(reads: JoinedReads, intakeIds: readonly string[], remember: Remember): Promise<void> {
  const ids = [...new Set(intakeIds)];
  if (ids.length === 0) return;
  for (const { k, p, c } of await reads.joined<Line>(aroundSql(placeholders(ids.length)), padded(ids))) {
    remember(intakeById, k.id, joinedIntake.facts(k));
    remember(programmeById, p.id, joinedProgramme.facts(p));
    remember(centreById, c.id, joinedCentre.facts(c));
  }
}
