import type { ProfileSection } from '@/gql/graphql';

/** Where the shell lets a section of the profile be filled in. */
export const profileAddress = (section: ProfileSection): string => `/profile/${section.toLowerCase().replaceAll('_', '-')}`;
