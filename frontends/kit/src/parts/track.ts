/** How far along a step of a PTrack is. */
export type StepState = 'done' | 'current' | 'attention' | 'refused' | 'coming';

export interface Step {
  readonly label: string;
  readonly state: StepState;
}
