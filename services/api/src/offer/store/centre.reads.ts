import type { Joined, Loader } from '../../kernel/loaders';
import { padded, placeholders } from '../../kernel/reads';
import type { CentreFacts, CommitteeFacts } from '../model/offer-facts';
import { officeColumns, officeOf, type OfficeColumns } from './committee-row';
import { localized } from './localized';

interface CentreRow {
  readonly id: string;
  readonly institutionId: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

interface CommitteeRow extends OfficeColumns {
  readonly id: string;
  readonly centreId: string;
  readonly institutionId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly contactAddress: string | null;
}

/** Named `c`. */
export const joinedCentre: Joined<CentreRow, CentreFacts> = {
  columns: 'c.id, c.institutionId, c.code, c.nameFr, c.nameEn',
  facts: ({ id, institutionId, code, nameFr, nameEn }) => ({ __typename: 'AdmissionCentre', id, institutionId, code, name: localized(nameFr, nameEn) }),
};
const committeeColumns = `k.id, k.centreId, c.institutionId, k.nameFr, k.nameEn, k.contactAddress, ${officeColumns('k')}`;
const committeeFrom = 'FROM committee k JOIN admission_centre c ON c.id = k.centreId WHERE k.id IN';

export const centreById: Loader<string, CentreFacts> = {
  name: 'centreById',
  async batch(reads, ids) {
    const rows = await reads.rows<CentreRow>(`SELECT ${joinedCentre.columns} FROM admission_centre c WHERE c.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, joinedCentre.facts(row)]));
  },
};

export const committeeById: Loader<string, CommitteeFacts> = {
  name: 'committeeById',
  async batch(reads, ids) {
    const rows = await reads.rows<CommitteeRow>(`SELECT ${committeeColumns} ${committeeFrom} (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, committeeFacts(row)]));
  },
};

export interface ShownCommittee {
  readonly committee: CommitteeFacts;
  /** Whether the catalogue shows it: it examines the applications to something in it. */
  readonly isShown: boolean;
}

const examines = `EXISTS (SELECT 1 FROM intake n JOIN programme p ON p.id = n.programmeId AND p.isInService = 1
  JOIN campaign g ON g.id = n.campaignId AND g.state = 'ACTIVE' WHERE n.committeeId = k.id AND n.isInService = 1)`;

export const shownCommittee: Loader<string, ShownCommittee> = {
  name: 'shownCommittee',
  async batch(reads, ids) {
    const rows = await reads.rows<CommitteeRow & { readonly isShown: number }>(`SELECT ${committeeColumns}, ${examines} AS isShown ${committeeFrom} (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map(({ isShown, ...row }) => [row.id, { committee: committeeFacts(row), isShown: Boolean(isShown) }]));
  },
};

const committeeFacts = ({ id, centreId, institutionId, nameFr, nameEn, contactAddress, ...office }: CommitteeRow): CommitteeFacts =>
  ({ __typename: 'Committee', id, centreId, institutionId, contactAddress, name: localized(nameFr, nameEn), ...officeOf(office) });
