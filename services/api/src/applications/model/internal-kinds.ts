import { ApplicationMarkedComplete } from './events';

export const tagsSetKind = 'application.tags-set';

const internalKinds: ReadonlySet<string> = new Set([
  tagsSetKind, 'decision.proposed', 'decision.withdrawn', 'decision.forced', 'route.proposed', 'route.withdrawn', 'route.validated',
]);

/** Lines of history that are the institution's own business, said among its staff before anything is said: candidates do not see them. */
export const isInternal = ({ kind }: { readonly kind: string }): boolean => internalKinds.has(kind);

/** Why a file was taken as whole in spite of what is missing is said among staff; that it was, to the candidate too. */
export const isReasonInternal = ({ kind }: { readonly kind: string }): boolean => kind === ApplicationMarkedComplete.eventName;
