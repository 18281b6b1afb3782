import type { LocationQuery, LocationQueryRaw } from 'vue-router';

import type { AuditFilter } from '@/gql/graphql';

/** What the audit shows; the address says it all, so that a question can be sent to a colleague. */
export interface View {
  readonly text: string;
  readonly kind: string;
  readonly actor: string;
  readonly concerns: string;
  readonly subject: string;
  readonly request: string;
  /** Days, as the fields write them. */
  readonly from: string;
  readonly to: string;
  readonly after: string;
}

const names = ['text', 'kind', 'actor', 'concerns', 'subject', 'request', 'from', 'to', 'after'] as const;
const day = /^\d{4}-\d\d-\d\d$/;

export const nothing: View = { text: '', kind: '', actor: '', concerns: '', subject: '', request: '', from: '', to: '', after: '' };

export function readView(query: LocationQuery): View {
  const read = Object.fromEntries(names.map((name) => [name, [query[name]].flat().find((one) => typeof one === 'string') ?? '']));
  const view: View = { ...nothing, ...read };
  return { ...view, from: day.test(view.from) ? view.from : '', to: day.test(view.to) ? view.to : '' };
}

export const writeView = (view: View): LocationQueryRaw => Object.fromEntries(names.filter((name) => view[name] !== '').map((name) => [name, view[name]]));

/** A day begins and ends where the reader sits. */
const instant = (date: string, time: string): string | undefined => {
  const read = new Date(`${date}T${time}`);
  return Number.isNaN(read.getTime()) ? undefined : read.toISOString();
};

/** What is empty narrows nothing. */
const given = <Value>(fields: Readonly<Record<string, Value | undefined | ''>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, Value] => field[1] !== undefined && field[1] !== ''));

export const filterOf = (view: View): AuditFilter => ({
  ...given({ text: view.text.trim(), actorAccountId: view.actor, concernsAccountId: view.concerns, subjectId: view.subject, requestId: view.request.trim() }),
  ...given({ kinds: view.kind ? [view.kind] : undefined }),
  ...given({ from: instant(view.from, '00:00:00'), to: instant(view.to, '23:59:59.999') }),
});

export const isNarrowed = (view: View): boolean => names.some((name) => name !== 'after' && view[name] !== '');
