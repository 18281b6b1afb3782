import type { Reads } from '../../kernel/reads';
import type { InstitutionFacts } from '../model/offer-facts';
import type { MaybePromise } from '../../kernel/maybe-promise';
import { currentInstitution, shownTime } from '../store/institution.reads';

/** Public: the institution that the screens show. */
export class ReadInstitution {
  constructor(private readonly reads: Reads) {}

  execute(): Promise<InstitutionFacts> {
    return currentInstitution(this.reads);
  }

  /** What its clock shows. */
  time(now: Date): MaybePromise<Date> {
    return shownTime(this.reads, now);
  }
}
