import type { LocalizedText } from '../../kernel/locale';
import { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './application-status';

export type ColumnType = 'TEXT' | 'ENUM' | 'NUMBER' | 'INSTANT' | 'LIST';

/** Orders that are served along an index, in every kind of scope. */
export type SortKey = 'CREATED' | 'SUBMITTED' | 'NAME' | 'RETURN_DEADLINE' | 'UPDATED';

/** How a column can be narrowed; `sql` is what it is compared with, over `application a`. */
export type ColumnFilter =
  | { readonly kind: 'IN'; readonly sql: string; readonly values?: readonly string[]; readonly idPrefix?: string; readonly mayBeEmpty?: boolean }
  | { readonly kind: 'RANGE'; readonly sql: string; readonly mayBeEmpty?: boolean; readonly insideOnly?: boolean }
  | { readonly kind: 'PREFIX'; readonly of: 'NUMBER' | 'LAST_NAME' | 'FIRST_NAME' | 'REFERENCE' }
  | { readonly kind: 'TAGS' };

export interface GridColumn {
  readonly label: LocalizedText;
  readonly type: ColumnType;
  readonly filter?: ColumnFilter;
  readonly sort?: SortKey;
  /** Shown until the reader chooses. */
  readonly isUsual?: boolean;
  /** Says who the candidate is: opened to a token by a scope of its own, to read it, to narrow and to sort by it. */
  readonly isPersonal?: boolean;
  /** Characters, about. */
  readonly width: number;
}

const inEnum = (sql: string, members: object, mayBeEmpty = false): ColumnFilter => ({ kind: 'IN', sql, values: Object.keys(members), mayBeEmpty });
const inIds = (sql: string, idPrefix: string): ColumnFilter => ({ kind: 'IN', sql, idPrefix });
const range = (sql: string, mayBeEmpty = false): ColumnFilter => ({ kind: 'RANGE', sql, mayBeEmpty });
/** Staff do not look into drafts, not even by asking for those with a missing document. */
const inside = (sql: string): ColumnFilter => ({ kind: 'RANGE', sql, insideOnly: true });

/** Every column of staff's list: its filter and order, its place in an export and its words come from here and nowhere else. */
export const gridColumns = {
  CANDIDATE_NUMBER: { label: { fr: 'N° de candidat', en: 'Candidate number' }, type: 'TEXT', filter: { kind: 'PREFIX', of: 'NUMBER' }, isUsual: true, isPersonal: true, width: 12 },
  LAST_NAME: { label: { fr: 'Nom', en: 'Last name' }, type: 'TEXT', filter: { kind: 'PREFIX', of: 'LAST_NAME' }, sort: 'NAME', isUsual: true, isPersonal: true, width: 22 },
  FIRST_NAME: { label: { fr: 'Prénom', en: 'First name' }, type: 'TEXT', filter: { kind: 'PREFIX', of: 'FIRST_NAME' }, isUsual: true, isPersonal: true, width: 16 },
  REFERENCE: { label: { fr: 'Référence', en: 'Reference' }, type: 'TEXT', filter: { kind: 'PREFIX', of: 'REFERENCE' }, width: 20 },
  PROGRAMME_CODE: { label: { fr: 'Code de la formation', en: 'Programme code' }, type: 'TEXT', width: 14 },
  PROGRAMME: { label: { fr: 'Formation', en: 'Programme' }, type: 'ENUM', filter: inIds('a.programmeId', 'prg'), isUsual: true, width: 34 },
  INTAKE: { label: { fr: 'Rentrée', en: 'Intake' }, type: 'ENUM', filter: inIds('a.intakeId', 'itk'), width: 20 },
  CENTRE: { label: { fr: 'Centre de candidature', en: 'Admission centre' }, type: 'ENUM', filter: inIds('a.centreId', 'cen'), width: 24 },
  COMMITTEE: { label: { fr: 'Commission', en: 'Committee' }, type: 'ENUM', filter: inIds('a.committeeId', 'com'), width: 24 },
  STATUS: { label: { fr: 'Statut', en: 'Status' }, type: 'ENUM', filter: inEnum('a.status', ApplicationStatus), isUsual: true, width: 14 },
  ADMISSION_ROUTE: { label: { fr: 'Type de traitement', en: 'Admission route' }, type: 'ENUM', filter: inEnum('a.admissionRoute', AdmissionRoute), width: 16 },
  PROPOSED_DECISION: { label: { fr: 'Avis proposé', en: 'Proposed decision' }, type: 'ENUM', filter: inEnum('a.proposedDecision', DecisionType, true), width: 20 },
  PUBLISHED_DECISION: { label: { fr: 'Avis publié', en: 'Published decision' }, type: 'ENUM', filter: inEnum('a.publishedDecision', DecisionType, true), isUsual: true, width: 20 },
  WAITING_RANK: { label: { fr: 'Rang sur liste complémentaire', en: 'Rank on the waiting list' }, type: 'NUMBER', width: 10 },
  ANSWER: { label: { fr: 'Réponse', en: 'Answer' }, type: 'ENUM', filter: inEnum('a.answer', Answer), isUsual: true, width: 16 },
  ANSWER_BY: { label: { fr: 'Répondre avant', en: 'Answer by' }, type: 'INSTANT', width: 17 },
  ANSWERED_AT: { label: { fr: 'Réponse le', en: 'Answered on' }, type: 'INSTANT', filter: range('a.answeredAt', true), width: 17 },
  CREATED_AT: { label: { fr: 'Commencée le', en: 'Begun on' }, type: 'INSTANT', sort: 'CREATED', width: 17 },
  SUBMITTED_AT: { label: { fr: 'Transmise le', en: 'Submitted on' }, type: 'INSTANT', filter: range('a.sortedAt'), sort: 'SUBMITTED', isUsual: true, width: 17 },
  RETURN_DEADLINE: { label: { fr: 'Date limite de retour', en: 'Return date' }, type: 'INSTANT', filter: range('a.effectiveReturnDeadline'), sort: 'RETURN_DEADLINE', isUsual: true, width: 17 },
  DECIDED_AT: { label: { fr: 'Avis publié le', en: 'Decided on' }, type: 'INSTANT', filter: range('a.decidedAt', true), width: 17 },
  MISSING_DOCUMENTS: { label: { fr: 'Pièces manquantes', en: 'Missing documents' }, type: 'NUMBER', filter: inside('a.missingDocuments'), width: 10 },
  REFUSED_DOCUMENTS: { label: { fr: 'Pièces refusées', en: 'Refused documents' }, type: 'NUMBER', filter: inside('a.refusedDocuments'), width: 10 },
  UNCHECKED_DOCUMENTS: { label: { fr: 'Pièces à vérifier', en: 'Documents to check' }, type: 'NUMBER', filter: inside('a.uncheckedDocuments'), isUsual: true, width: 10 },
  TAGS: { label: { fr: 'Étiquettes', en: 'Tags' }, type: 'LIST', filter: { kind: 'TAGS' }, width: 24 },
  DAYS_WAITING: { label: { fr: 'Jours d’attente', en: 'Days waiting' }, type: 'NUMBER', width: 10 },
  CANCELLED_AT: { label: { fr: 'Annulée le', en: 'Cancelled on' }, type: 'INSTANT', width: 17 },
  UPDATED_AT: { label: { fr: 'Modifiée le', en: 'Changed on' }, type: 'INSTANT', filter: range('a.updatedAt'), sort: 'UPDATED', width: 17 },
} as const satisfies Readonly<Record<string, GridColumn>>;

export type ColumnKey = keyof typeof gridColumns;

export const isColumnKey = (text: string): text is ColumnKey => Object.hasOwn(gridColumns, text);

export const columnKeys: readonly ColumnKey[] = Object.keys(gridColumns).filter(isColumnKey);

export const columnOf = (key: ColumnKey): GridColumn => gridColumns[key];

/** What one column is narrowed to; what does not fit its kind is a mistake of the caller. */
export interface ColumnCriterion {
  readonly column: ColumnKey;
  readonly values?: readonly string[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly prefix?: string | null | undefined;
  readonly isEmpty?: boolean | null | undefined;
}

export interface GridSort {
  readonly column: ColumnKey;
  readonly isDescending: boolean;
}

export interface GridFilter {
  readonly text?: string | null | undefined;
  readonly statuses?: readonly ApplicationStatus[] | null | undefined;
  readonly programmeIds?: readonly string[] | null | undefined;
  readonly centreIds?: readonly string[] | null | undefined;
  readonly columns?: readonly ColumnCriterion[] | null | undefined;
  readonly updatedSince?: Date | null | undefined;
  readonly preset?: GridPreset | null | undefined;
}

export type GridPreset = 'TO_CHECK';

/** Queues that everybody needs: what they hold, and in which order one works through them. */
export const presets: Readonly<Record<GridPreset, { readonly columns: readonly ColumnCriterion[]; readonly sort: GridSort }>> = {
  TO_CHECK: {
    columns: [{ column: 'STATUS', values: [ApplicationStatus.SUBMITTED] }, { column: 'UNCHECKED_DOCUMENTS', from: '1' }],
    sort: { column: 'SUBMITTED_AT', isDescending: false },
  },
};
