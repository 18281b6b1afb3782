import type { LocalizedText } from '../../kernel/locale';
import type { CentreFacts, InstitutionFacts, IntakeFacts, ProgrammeFacts, ProgrammeTexts, RequirementFacts } from './offer-facts';

/** A programme as everybody may read it without an account, with all that belongs to it. */
export interface PublishedProgramme {
  readonly programme: ProgrammeFacts;
  readonly texts: ProgrammeTexts;
  readonly institution: InstitutionFacts;
  readonly centre: CentreFacts;
  readonly diplomaType: LocalizedText;
  readonly intakes: readonly IntakeFacts[];
  readonly requirements: readonly RequirementFacts[];
}

/** What is made of it: a text in one of the formats offered. */
export interface Publication {
  readonly contentType: string;
  readonly text: string;
}

export const pageOf = (publicUrl: string, { code }: ProgrammeFacts): string => `${publicUrl}/programmes/${encodeURIComponent(code)}`;
