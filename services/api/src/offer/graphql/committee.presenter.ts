import { LocaleEnum } from '../../kernel/graphql/common.type';
import type { CommitteeAlerts } from '../model/offer-changes';
import type { CommitteeView } from '../model/offer-view';
import type { OfferCommitteeType } from './offer-centre.type';
import type { CommitteeAlertsInput } from './offer.inputs';

export const presentCommittee = ({ alerts, ...committee }: CommitteeView): OfferCommitteeType =>
  ({ ...committee, alerts: { ...alerts, language: alerts.language === 'fr' ? LocaleEnum.FR : LocaleEnum.EN } });

export const typedAlerts = (alerts: CommitteeAlertsInput | null | undefined): CommitteeAlerts | undefined =>
  alerts ? { ...alerts, language: alerts.language === LocaleEnum.FR ? 'fr' : 'en' } : undefined;
