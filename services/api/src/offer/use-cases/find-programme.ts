import type { Reads } from '../../kernel/reads';
import type { ProgrammeFacts } from '../model/offer-facts';
import { currentInstitution } from '../store/institution.reads';
import { programmeByCode } from '../store/programme.reads';

/** Public: a programme of the institution shown, by the code that people quote. */
export class FindProgramme {
  constructor(private readonly reads: Reads) {}

  async execute(code: string): Promise<ProgrammeFacts | undefined> {
    const { id } = await currentInstitution(this.reads);
    return programmeByCode(this.reads, id, code);
  }
}
