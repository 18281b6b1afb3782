import { BadRequest } from '../../kernel/errors';
import { assertPageSize } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import { readTypedPlace } from '../model/typed-place';
import { searchMunicipalities, type MunicipalityFacts, type MunicipalitySearch } from '../store/municipality.store';

export interface MunicipalityQuestion {
  readonly text?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly departmentCode?: string | null | undefined;
}

/** Municipalities while somebody types: best first, at most `first`; nothing asked, nothing answered. */
export class SearchMunicipalities {
  constructor(private readonly reads: Reads) {}

  async execute(question: MunicipalityQuestion, first: number): Promise<MunicipalityFacts[]> {
    assertPageSize(first);
    const search = { ...wordsOf(question), departmentCode: question.departmentCode?.trim() || undefined, first };
    return isAnswerable(search) ? searchMunicipalities(this.reads, search) : [];
  }
}

function wordsOf(question: MunicipalityQuestion): Pick<MunicipalitySearch, 'place' | 'postcode'> {
  const text = question.text?.trim() ?? '';
  if (text.length > 100) throw new BadRequest('The text is longer than any name.');
  const place = text === '' ? undefined : readTypedPlace(text);
  return { place, postcode: digits(question.postcode) ?? place?.postcode };
}

/** Something must be asked, and a text that says nothing is no leave to list everything. */
function isAnswerable({ place, postcode, departmentCode }: MunicipalitySearch): boolean {
  if (place !== undefined) return place.words.length > 0 || place.postcode !== undefined;
  return postcode !== undefined || departmentCode !== undefined;
}

const digits = (text: string | null | undefined): string | undefined => text?.replace(/\D/g, '').slice(0, 5) || undefined;
