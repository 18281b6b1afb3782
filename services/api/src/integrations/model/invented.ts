/** How far the application of an invented candidate has gone, in the order in which they are made. */
export const stages = ['SUBMITTED', 'COMPLETE', 'ADMITTED', 'INCOMPLETE', 'WAITING_LIST', 'PROPOSED', 'ACCEPTED', 'DRAFT', 'CANCELLED'] as const;
export type Stage = (typeof stages)[number];

/** At once. */
export const mostInvented = 18;

/** In one sandbox, the members of its committee among them. */
export const mostInSandbox = 200;

export interface InventedAccount {
  readonly accountId: string;
  /** With which they sign in; no mail ever goes there. */
  readonly address: string;
}

export interface InventedCandidate {
  readonly address: string;
  readonly applicationId: string;
}

const firstNames = ['Alix', 'Blaise', 'Capucine', 'Dorian', 'Elsa', 'Florent', 'Gaëlle', 'Hector', 'Inès'];
const lastNames = ['Inventée', 'Fictif', 'Imaginaire', 'Supposée', 'Exemple', 'Modèle', 'Esquisse', 'Canevas', 'Maquette', 'Ébauche', 'Gabarit'];

export interface InventedName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Names that say of themselves that nobody is called so. */
export const inventedName = (index: number): InventedName => ({
  firstName: firstNames[index % firstNames.length] ?? 'Alix', lastName: lastNames[index % lastNames.length] ?? 'Exemple',
});

/** One empty page: what an invented candidate hands in for every document. */
export const emptyPage = (title: string): Buffer => Buffer.from([
  '%PDF-1.4', '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj', '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
  '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj', `% ${title}`, 'trailer <</Root 1 0 R>>', '%%EOF', '',
].join('\n'));
