import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

import type { Failure } from './failure';
import { useGateway, type Result } from './gateway';

export interface Mutation<Data, Input> {
  /**
   * Sends the input. Answers the data, or nothing when no answer came: `failure` then says why,
   * and what the person typed is still in the caller's hands.
   */
  readonly mutate: (input: Input) => Promise<Data | undefined>;
  readonly pending: Ref<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
}

/** Every mutation of the API takes one `input`: `const { mutate, pending, failure } = useMutation(Document)`. */
export function useMutation<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>): Mutation<Data, Input> {
  const gateway = useGateway();
  const pending = ref(false);
  const failure = shallowRef<Failure>();

  async function send(input: Input): Promise<Result<Data>> {
    const source = await gateway().catch(() => undefined);
    return source ? source.mutate(document, { input }) : { failure: { kind: 'offline' } };
  }

  async function mutate(input: Input): Promise<Data | undefined> {
    pending.value = true;
    failure.value = undefined;
    const result = await send(input);
    pending.value = false;
    if ('data' in result) return result.data;
    failure.value = result.failure;
    return undefined;
  }

  return { mutate, pending, failure };
}
