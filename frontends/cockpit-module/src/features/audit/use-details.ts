import { useFormat } from '@parvis/kit';
import { useI18n } from 'vue-i18n';

interface Detail {
  readonly name: string;
  readonly value?: string | null | undefined;
}

const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
// Ids are for machines, and the place says already where it was.
const hidden: ReadonlySet<string> = new Set(['scopeId', 'decisionId', 'first', 'again']);
const families = ['audit.value', 'functions.name', 'applications.status', 'decisions.type', 'decisions.route', 'mails.event'];

/** Details of an act in words; they are for machines too: what has no words is shown as it is. */
export function useDetails(): (details: readonly Detail[]) => readonly { readonly name: string; readonly label: string; readonly value: string }[] {
  const { t, te } = useI18n();
  const format = useFormat();

  const said = (keys: readonly string[], otherwise: string): string => {
    const known = keys.find((key) => te(key));
    return known === undefined ? otherwise : t(known);
  };

  function valueOf(value: string): string {
    if (day.test(value)) return format.date(value);
    if (instant.test(value)) return format.dateTime(value);
    if (value.includes(' > ')) return value.split(' > ').map(valueOf).join(' → ');
    return said([value, value.toUpperCase().replaceAll('-', '_')].flatMap((word) => families.map((family) => `cockpit.${family}.${word}`)), value);
  }

  return (details) => details.flatMap(({ name, value }) =>
    value === null || value === undefined || value === '' || hidden.has(name) ? [] : [{ name, label: said([`cockpit.audit.detail.${name}`], name), value: valueOf(value) }]);
}
