import type { Doubt } from '#shared/cells/workbook.ts';
import { message, type TextKey } from '#shared/texts/say.ts';

type Reason<K = TextKey> = K extends `reader.doubt.${infer Name}` ? Name : never;

/** What in an old workbook contradicts itself without making it unreadable; each thing is said once a sheet. */
export interface Doubts {
  /** `sheet` is '' for the whole workbook. */
  add(reason: Exclude<Reason, 'encoding' | 'readings'>, sheet: string): void;
  readonly found: readonly Doubt[];
}

export function createDoubts(): Doubts {
  const found = new Map<string, Doubt>();
  return {
    add(reason, sheet) {
      const key = `${reason}|${sheet}`;
      if (found.has(key)) return;
      found.set(key, {
        topic: 'damage',
        sheet,
        reason: message(`reader.doubt.${reason}`),
        options: ['read'],
        proposed: '',
      });
    },
    get found() {
      return [...found.values()];
    },
  };
}
