export const tagsSetKind = 'application.tags-set';

const internalKinds: ReadonlySet<string> = new Set([
  tagsSetKind, 'decision.proposed', 'decision.withdrawn', 'decision.forced', 'route.proposed', 'route.validated',
]);

/** Lines of history that are the institution's own business, said among its staff before anything is said: candidates do not see them. */
export const isInternal = ({ kind }: { readonly kind: string }): boolean => internalKinds.has(kind);
