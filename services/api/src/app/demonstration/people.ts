import type { Locale } from '../../kernel/locale';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';

export type DemoFunction = FunctionName | 'CANDIDATE' | 'CANDIDATE_WITH_PROFILE';

/** Where a function is held, by the codes of the demonstration. */
export interface DemoScope {
  readonly kind: Exclude<ScopeKind, 'PROGRAMME'>;
  readonly code: string;
}

export interface DemoPerson {
  readonly function: DemoFunction;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly language: Locale;
  /** Absent for candidates. */
  readonly scope?: DemoScope;
}

/** Nobody of these exists. */
export const people: readonly DemoPerson[] = [
  { function: 'CANDIDATE', firstName: 'Inès', lastName: 'Morvan', address: 'ines.morvan@parvis.test', language: 'fr' },
  { function: 'CANDIDATE_WITH_PROFILE', firstName: 'Zoé', lastName: 'Lukasik', address: 'zoe.lukasik@parvis.test', language: 'fr' },
  { function: 'READER', firstName: 'Élise', lastName: 'Vautrin', address: 'elise.vautrin@parvis.test', language: 'fr', scope: { kind: 'CENTRE', code: 'DROIT' } },
  { function: 'COMMITTEE_MEMBER', firstName: 'Karim', lastName: 'Benavent', address: 'karim.benavent@parvis.test', language: 'fr', scope: { kind: 'COMMITTEE', code: 'JANUS' } },
  { function: 'CENTRE_MANAGER', firstName: 'Solène', lastName: 'Marchal', address: 'solene.marchal@parvis.test', language: 'fr', scope: { kind: 'CENTRE', code: 'DROIT' } },
  { function: 'ADMINISTRATOR', firstName: 'Robin', lastName: 'Delorme', address: 'robin.delorme@parvis.test', language: 'fr', scope: { kind: 'INSTITUTION', code: 'PARVIS' } },
  // The second eyes that agree to what a manager or an administrator has proposed.
  { function: 'CENTRE_MANAGER', firstName: 'Anatole', lastName: 'Ferrand', address: 'anatole.ferrand@parvis.test', language: 'fr', scope: { kind: 'CENTRE', code: 'DROIT' } },
  { function: 'ADMINISTRATOR', firstName: 'Camille', lastName: 'Oudin', address: 'camille.oudin@parvis.test', language: 'fr', scope: { kind: 'INSTITUTION', code: 'PARVIS' } },
];
