import { inject, onScopeDispose, toValue, type InjectionKey, type MaybeRefOrGetter } from 'vue';

/** What is in a dialog and would be lost with it. */
export type DialogGuard = Set<() => boolean>;

export const DialogGuardKey: InjectionKey<DialogGuard> = Symbol.for('parvis.dialog-guard');

/** For a form inside somebody else's dialog: while this is true, closing the dialog asks first. Outside a dialog it does nothing. */
export function useDialogGuard(unsafe: MaybeRefOrGetter<boolean>): void {
  const guard = inject(DialogGuardKey, undefined);
  const isUnsafe = (): boolean => toValue(unsafe);
  guard?.add(isUnsafe);
  onScopeDispose(() => guard?.delete(isUnsafe));
}
