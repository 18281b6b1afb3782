import type { Locale, LocalizedText } from '../../kernel/locale';
import type { CommitteeAlerts } from '../model/offer-changes';

/** Who signs for a committee and what it is told, as its row keeps them. */
export interface OfficeColumns {
  readonly presidentName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitleFr: string | null;
  readonly signatoryTitleEn: string | null;
  readonly alertsSubmissions: number;
  readonly alertsAcceptances: number;
  readonly alertsWithdrawals: number;
  readonly alertLanguage: Locale;
}

export interface Office {
  readonly presidentName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: LocalizedText | null;
  readonly alerts: CommitteeAlerts;
}

const names: readonly (keyof OfficeColumns)[] = [
  'presidentName', 'signatoryName', 'signatoryTitleFr', 'signatoryTitleEn', 'alertsSubmissions', 'alertsAcceptances', 'alertsWithdrawals', 'alertLanguage',
];

export const officeColumns = (alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');

export const officeOf = ({ presidentName, signatoryName, signatoryTitleFr, signatoryTitleEn, ...row }: OfficeColumns): Office => ({
  presidentName,
  signatoryName,
  signatoryTitle: signatoryTitleFr === null || signatoryTitleEn === null ? null : { fr: signatoryTitleFr, en: signatoryTitleEn },
  alerts: {
    submissions: Boolean(row.alertsSubmissions), acceptances: Boolean(row.alertsAcceptances), withdrawals: Boolean(row.alertsWithdrawals), language: row.alertLanguage,
  },
});
