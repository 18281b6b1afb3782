type Control = HTMLInputElement | HTMLTextAreaElement;

export const isControl = (element: unknown): element is Control => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** What is written for a variable; a condition goes around what is selected. */
export function written(name: string, how: 'value' | 'condition', selected: string): string {
  return how === 'value' ? `{{${name}}}` : `{{#if ${name}}}${selected}{{/if}}`;
}

/** Puts it where the caret is, leaves the caret behind it, and answers the new text. */
export function insertInto(control: Control, name: string, how: 'value' | 'condition'): string {
  const start = control.selectionStart ?? control.value.length;
  const end = control.selectionEnd ?? start;
  control.setRangeText(written(name, how, control.value.slice(start, end)), start, end, 'end');
  control.focus();
  return control.value;
}
