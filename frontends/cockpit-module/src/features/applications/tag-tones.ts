import type { TagTone } from '@/gql/graphql';

export const tones: readonly TagTone[] = ['quiet', 'info', 'waiting', 'done', 'attention', 'refused'];
