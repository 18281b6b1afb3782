import type { Reads } from '../../kernel/reads';
import type { InstitutionFacts } from '../model/offer-facts';
import { currentInstitution } from '../store/institution.reads';

/** Public: the institution that the screens show. */
export class ReadInstitution {
  constructor(private readonly reads: Reads) {}

  execute(): Promise<InstitutionFacts> {
    return currentInstitution(this.reads);
  }
}
