export const tagsSetKind = 'application.tags-set';

const internalKinds: ReadonlySet<string> = new Set([tagsSetKind]);

/** Lines of history that are the institution's own business: candidates do not see them. */
export const isInternal = ({ kind }: { readonly kind: string }): boolean => internalKinds.has(kind);
