import { useFormOutcome, useMutation, type Failure, type FormOutcome } from '@parvis/kit';
import { ref, type Ref, type ShallowRef } from 'vue';

import type { OfferAnswerFragment } from '@/gql/graphql';

type OfferSaved = Extract<OfferAnswerFragment, { readonly __typename: 'OfferSaved' }>;

export interface Saving<Input> {
  readonly outcome: FormOutcome;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly pending: Ref<boolean>;
  /** Just saved, until the next change. */
  readonly isSaved: Ref<boolean>;
  /** What was saved; nothing when it was refused or no answer came. */
  readonly save: (input: Input) => Promise<OfferSaved | undefined>;
}

/** Sends one change of the offer and keeps its refusal for the form; `stale` hears that somebody else was first. */
export function useSaving<Data, Input>(
  document: Parameters<typeof useMutation<Data, Input>>[0],
  answerOf: (data: Data) => OfferAnswerFragment,
  stale: () => void = () => undefined,
): Saving<Input> {
  const { mutate, pending, failure } = useMutation(document);
  const outcome = useFormOutcome();
  const isSaved = ref(false);

  async function save(input: Input): Promise<OfferSaved | undefined> {
    isSaved.value = false;
    const data = await mutate(input);
    if (data === undefined) return undefined;
    const answer = answerOf(data);
    if (answer.__typename === 'OfferSaved') {
      outcome.clear();
      isSaved.value = true;
      return answer;
    }
    outcome.accepts(answer);
    if (answer.__typename === 'Conflict') stale();
    return undefined;
  }
  return { outcome, failure, pending, isSaved, save };
}
