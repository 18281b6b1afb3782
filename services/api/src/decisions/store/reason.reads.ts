import type { Loader } from '../../kernel/loaders';
import type { LocalizedText } from '../../kernel/locale';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';

export interface ReasonView {
  readonly id: string;
  readonly institutionId: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly position: number;
  readonly isInService: boolean;
  readonly version: number;
}

interface Row extends Omit<ReasonView, 'label' | 'isInService'> {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly isInService: number;
}

const columns = 'SELECT id, institutionId, code, labelFr, labelEn, position, isInService, version FROM decision_reason';

const viewOf = ({ labelFr, labelEn, isInService, ...row }: Row): ReasonView => ({ ...row, label: { fr: labelFr, en: labelEn }, isInService: Boolean(isInService) });

export const reasonsOf = async (reads: Reads, institutionId: string): Promise<ReasonView[]> =>
  (await reads.rows<Row>(`${columns} WHERE institutionId = ? ORDER BY position, code`, [asCode(institutionId)])).map(viewOf);

export const reasonById: Loader<string, ReasonView> = {
  name: 'reason',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`${columns} WHERE id IN (${placeholders(ids.length)})`, padded(ids.map(asCode)));
    return new Map(rows.map((row) => [row.id, viewOf(row)]));
  },
};

export const reasonLabel = async (reads: Reads, id: string): Promise<LocalizedText | undefined> => (await reasonById.batch(reads, [id])).get(id)?.label;

export interface LastChange {
  readonly name: string | null;
  readonly changedAt: Date | null;
}

const lastChange = "SELECT CONCAT(p.firstName, ' ', p.lastName) AS name, r.changedAt FROM decision_reason r LEFT JOIN candidate p ON p.accountId = r.changedBy WHERE r.id = ?";

/** Who changed a reason last, and when. */
export const lastChangeOf = async (reads: Reads, id: string): Promise<LastChange> =>
  (await reads.first<LastChange>(lastChange, [id])) ?? { name: null, changedAt: null };

/** Whether a committee of this institution may give this reason; until the commit nobody deletes it. */
export async function reasonInService(reads: Reads, institutionId: string, id: string): Promise<boolean> {
  const row = await reads.first<Row>(`${columns} WHERE id = ? LOCK IN SHARE MODE`, [asCode(id)]);
  return row?.institutionId === institutionId && Boolean(row.isInService);
}

/** Nobody gives it until the commit, and whoever was giving it has done so. */
export async function holdReason(reads: Reads, id: string): Promise<void> {
  await reads.first('SELECT id FROM decision_reason WHERE id = ? FOR UPDATE', [id]);
}

export const isReasonUsed = async (reads: Reads, id: string): Promise<boolean> =>
  (await reads.first('SELECT 1 FROM decision WHERE reasonId = ? LIMIT 1', [id])) !== undefined;
