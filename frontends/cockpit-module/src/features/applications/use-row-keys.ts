import { ref, type Ref, type ShallowRef } from 'vue';

const page = 10;

function target(key: string, index: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + page);
    case 'PageUp':
      return Math.max(0, index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

export interface RowKeys {
  /** The one row that Tab reaches; the arrows go on from there. */
  readonly current: Ref<number>;
  readonly press: (event: KeyboardEvent) => void;
}

export function useRowKeys(body: Readonly<ShallowRef<HTMLElement | null>>): RowKeys {
  const current = ref(0);

  function press(event: KeyboardEvent): void {
    const rows = [...(body.value?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const next = target(event.key, current.value, rows.length - 1);
    const row = next === undefined ? undefined : rows[next];
    if (!row || next === undefined) return;
    event.preventDefault();
    current.value = next;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  }

  return { current, press };
}
