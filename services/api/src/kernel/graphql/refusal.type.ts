import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from './scalars';
import { RefusalCode } from '../refusal';

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why something that a person asked for was not done; stable, for programs. The sentence for people is `message`.',
  valuesConfig: {
    INVALID_INPUT: { description: 'The input breaks rules, named in `problems`.' },
    CONFLICT: { description: 'Somebody saved in between.' },
    TRY_LATER: { description: 'Too many tries; `retryAt` says when.' },
    NOT_READY: { description: 'Something is missing, named in `blockers`.' },
    WRONG_CREDENTIALS: { description: 'Identifier or password is wrong.' },
    ACCOUNT_NOT_VALIDATED: { description: 'The right password, on an account whose address is not validated yet.' },
    CODE_REFUSED: { description: 'The code is wrong, used, replaced or out of tries.' },
    FLOW_ENDED: { description: 'The sign-in took longer than 15 minutes: begin again.' },
    LINK_ENDED: { description: 'The mailed link was used, replaced, or is too old.' },
    SESSION_ENDED: { description: 'The session is over and cannot be renewed.' },
    WRONG_PASSWORD: { description: 'The current password is wrong.' },
    PROGRAMME_CLOSED: { description: 'The intake does not take applications now.' },
    QUOTA_REACHED: { description: 'As many as are allowed: active applications at an institution, views of a person, invented people in a sandbox.' },
    ALREADY_APPLIED: { description: 'An active application for this intake exists.' },
    PROFILE_INCOMPLETE: { description: 'Sections of the profile are missing.' },
    NOT_EDITABLE: { description: 'The status of the application does not allow it.' },
    DEADLINE_PASSED: { description: 'The return date (date limite de retour) has passed.' },
    ALREADY_DECIDED: { description: 'A decision is published.' },
    FILE_TOO_LARGE: { description: 'Over the size that the institution allows.' },
    FILE_TYPE_REFUSED: { description: 'Not a PDF, JPEG or PNG, or not what its name says.' },
    FILE_CONTENT_REFUSED: { description: 'The content is damaged or not what it claims to be.' },
    FILE_QUOTA_REACHED: { description: 'As much as one person may store.' },
    UPLOAD_ENDED: { description: 'The ticket was used or has expired: ask for another.' },
    DOCUMENT_ACCEPTED: { description: 'The document was accepted and stays as it is.' },
    NOT_CONDITIONAL: { description: 'The document is asked from everybody.' },
    REASON_REQUIRED: { description: 'This is not done without a reason.' },
    NOTHING_ASKED: { description: 'A file is given back with a refused document or a comment: the candidate must know what to mend.' },
    NEW_DEADLINE_REQUIRED: { description: 'The return date has passed: a file given back needs a new one.' },
    DEADLINE_IN_PAST: { description: 'The new date has passed already.' },
    DOCUMENT_OPEN: { description: 'Documents are still expected or refused; a reason forces it.' },
    DOCUMENT_NOT_SENT: { description: 'There is no submitted file to judge.' },
    NOT_PROPOSED: { description: 'No proposed decision waits for publication, or no longer.' },
    OWN_PROPOSAL: { description: 'Whoever proposed a decision does not publish it: another person must.' },
    NOT_ADMITTED: { description: 'Only a published admission is answered.' },
    ANSWER_TOO_LATE: { description: 'The date for the answer has passed.' },
    ALREADY_ANSWERED: { description: 'The admission was answered already.' },
    NO_PLACE_LEFT: { description: 'The intake has no place left.' },
    LIST_CHANGED: { description: 'The waiting list or its places are no longer those that were shown.' },
    APPOINTMENT_PASSED: { description: 'The appointment of the preselection has passed: another one is proposed.' },
    OWN_FUNCTION: { description: 'Nobody but an administrator gives themselves a function or changes their own.' },
    IN_USE: { description: 'Something depends on it: it is taken out of service, not deleted.' },
    ALREADY_EXISTS: { description: 'There is one already.' },
    LAST_ADMINISTRATOR: { description: 'The institution would be left without an administrator.' },
    UNKNOWN_ACCOUNT: { description: 'No validated account signs in with this address.' },
    TEMPLATE_BROKEN: { description: 'The template names something unknown or is not closed.' },
    TOKEN_ENDED: { description: 'The access token has expired or was revoked: make another.' },
    KEY_REUSED: { description: 'The idempotency key was used for another request within 24 hours: choose a new one for each request.' },
    NOT_FOUND: { description: 'Of one of many: it does not exist, or not for whoever ordered it.' },
    NOT_ALLOWED: { description: 'Of one of many: whoever ordered it may see it, and may not do this.' },
    FAULT: { description: 'Of one of many: a fault of ours, which is in the log.' },
    FEED_EXPIRED: { description: 'The cursor is older than what is kept, or of another feed: read everything again, then follow from the latest cursor.' },
  },
});

@InterfaceType('Refusal', {
  description: 'A named "no" that a person can act on. Nothing was changed.',
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class RefusalType {
  @Field(() => RefusalCode, { description: 'Stable code.' })
  readonly code!: RefusalCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  readonly message!: string;
}

@ObjectType('Refused', { implements: RefusalType, description: 'A refusal that carries nothing but its code and sentence.', simpleResolvers: true })
export class RefusedType extends RefusalType {
  readonly __typename = 'Refused' as const;
}

@ObjectType('InputProblem', { description: 'One thing wrong with one field of the input.', simpleResolvers: true })
export class InputProblemType {
  @Field(() => String, { description: 'Name of the input field.' })
  readonly field!: string;

  @Field(() => String, { description: 'Stable code of the rule that is broken, for instance `REQUIRED` or `TOO_LONG`.' })
  readonly code!: string;

  @Field(() => String, { description: 'Sentence in the language of the viewer.' })
  readonly message!: string;
}

@ObjectType('InvalidInput', { implements: RefusalType, description: 'The input breaks rules; nothing was saved.', simpleResolvers: true })
export class InvalidInputType extends RefusalType {
  readonly __typename = 'InvalidInput' as const;

  @Field(() => [InputProblemType], { description: 'Every problem, at least one.' })
  readonly problems!: readonly InputProblemType[];
}

@ObjectType('TryLater', { implements: RefusalType, description: 'Too many tries; the same call may succeed later.', simpleResolvers: true })
export class TryLaterType extends RefusalType {
  readonly __typename = 'TryLater' as const;

  @Field(() => DateTimeScalar, { description: 'First instant at which a try can succeed.' })
  readonly retryAt!: Date;
}

@ObjectType('Conflict', { implements: RefusalType, description: 'Somebody saved in between: read again, then decide. Nothing was changed.', simpleResolvers: true })
export class ConflictType extends RefusalType {
  readonly __typename = 'Conflict' as const;

  @Field(() => Int, { description: 'The version now stored.' })
  readonly currentVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was stored.' })
  readonly changedAt!: Date | null;
}
