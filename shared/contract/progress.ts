/** Stages of a long task, in the order in which they come. */
export const STAGES = ['read', 'understand', 'store', 'reconcile', 'export'] as const;
export type Stage = (typeof STAGES)[number];

/** How far a long task is: `done` of `total` files (or outputs); `subject` is what it is at now. */
export interface Progress {
  readonly stage: Stage;
  readonly subject: string;
  readonly done: number;
  readonly total: number;
}
