import type { ProfileSection } from '@/gql/graphql';

/** In the order of the wizard. */
export const sections = [
  { slug: 'personal-details', section: 'PERSONAL_DETAILS' },
  { slug: 'address', section: 'ADDRESS' },
  { slug: 'baccalaureate', section: 'BACCALAUREATE' },
  { slug: 'external-studies', section: 'EXTERNAL_STUDIES' },
  { slug: 'internships', section: 'INTERNSHIPS' },
  { slug: 'work-experiences', section: 'WORK_EXPERIENCES' },
] as const satisfies readonly { slug: string; section: ProfileSection }[];

export type SectionSlug = (typeof sections)[number]['slug'];

export const isSectionSlug = (value: unknown): value is SectionSlug => sections.some(({ slug }) => slug === value);

export const pathOf = (slug: SectionSlug): string => `/profile/${slug}`;

export const addressOf = (section: ProfileSection): string => pathOf(sections.find((entry) => entry.section === section)?.slug ?? sections[0].slug);
