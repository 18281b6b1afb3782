import type { MySpaceQuery } from '@/gql/graphql';

export type MyApplication = MySpaceQuery['myApplications']['edges'][number]['node'];
