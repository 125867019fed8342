import { create } from 'zustand';
import type { Progress } from '#shared/contract/progress.ts';

/** The loading of the example campaign: it goes on while one looks into rooms, so that it belongs to none. */
export interface ExampleLoading {
  readonly isRunning: boolean;
  /** File that is read now; '' before the first. */
  readonly file: string;
  /** 0 to 1; undefined while it cannot be told. */
  readonly share: number | undefined;
  readonly cancel: () => void;
}

const AT_REST: ExampleLoading = { isRunning: false, file: '', share: undefined, cancel: () => {} };

export const useExampleStore = create<ExampleLoading>(() => AT_REST);

export function beginExample(cancel: () => void): void {
  useExampleStore.setState({ ...AT_REST, isRunning: true, cancel });
}

export function followExample({ subject, done, total }: Progress): void {
  useExampleStore.setState({ file: subject, share: total > 0 ? done / total : undefined });
}

export function endExample(): void {
  useExampleStore.setState(AT_REST);
}
