const controls = 'input, select, textarea';

/** Brings the keyboard to a field of a form: to its control, or to the first of a group. */
export function focusField(id: string): void {
  const place = document.getElementById(id);
  const control = place?.matches(controls) ? place : place?.querySelector<HTMLElement>(controls);
  control?.focus();
}
