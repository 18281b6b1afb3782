export { version as kitVersion } from '../package.json';

export { defineModule, type MessageTree, type ModuleDefinition, type NavigationEntry } from './module';

export { GatewayKey, useGateway, type Freshness, type Gateway, type GatewaySource, type Observation, type Observer, type QueryVariables, type Result } from './graphql/gateway';
export { failureOf, isUnanswered, type Failure, type FailureKind } from './graphql/failure';
export { useQuery, type Query, type QueryOptions } from './graphql/use-query';
export { useMutation, type Mutation } from './graphql/use-mutation';
export { useSession, type SessionViewer } from './graphql/session';

export { cityOf, formatDate, formatSize, formatTime, useFormat, type Formats, type Language, type Localized } from './time/format';
export { useCountdown, useServerClock, type Countdown } from './time/server-clock';

export { ConfirmKey, createConfirmations, useConfirm, type Confirmations, type Question } from './parts/confirm';
export { useDialogGuard } from './parts/dialog-guard';
export { useDiscard } from './parts/discard';
export { focusField } from './parts/focus-field';
export { useLeaveGuard, useLeaving } from './parts/leave-guard';
export { useFormOutcome, type Answer, type FormOutcome, type Problem } from './parts/form-outcome';
export { focusPageTitle, PageTitleKey, usePageTitle } from './parts/page-title';
export { useFieldAttributes } from './parts/field-context';
export type { Choice } from './parts/choice';
export { applicationSteps, type Standing, type StepName } from './parts/application-steps';
export type { Step, StepState } from './parts/track';
export type { Tab } from './parts/tabs';
export type { Tone } from './parts/tone';
export { default as PButton } from './parts/PButton.vue';
export { default as PCheckbox } from './parts/PCheckbox.vue';
export { default as PConfirm } from './parts/PConfirm.vue';
export { default as PDialog } from './parts/PDialog.vue';
export { default as PEmpty } from './parts/PEmpty.vue';
export { default as PFailure } from './parts/PFailure.vue';
export { default as PField } from './parts/PField.vue';
export { default as PFormOutcome } from './parts/PFormOutcome.vue';
export { default as PInput } from './parts/PInput.vue';
export { default as PLine } from './parts/PLine.vue';
export { default as PMark } from './parts/PMark.vue';
export { default as PNotice } from './parts/PNotice.vue';
export { default as PPage } from './parts/PPage.vue';
export { default as PProgress } from './parts/PProgress.vue';
export { default as PRadioGroup } from './parts/PRadioGroup.vue';
export { default as PSelect } from './parts/PSelect.vue';
export { default as PSkeleton } from './parts/PSkeleton.vue';
export { default as PStatus } from './parts/PStatus.vue';
export { default as PTabs } from './parts/PTabs.vue';
export { default as PTextarea } from './parts/PTextarea.vue';
export { default as PTrack } from './parts/PTrack.vue';
