/** Stages of a long task, in the order in which they come. */
export const STAGES = ['read', 'understand', 'store', 'reconcile', 'export'] as const;
export type Stage = (typeof STAGES)[number];

/** How far a long task is: `done` of `total` files (or outputs); `subject` is what it is at now. */
export interface Progress {
  readonly stage: Stage;
  readonly subject: string;
  readonly done: number;
  readonly total: number;
  /** How much of the subject this stage has done, 0 to 1, where it can be told. */
  readonly share?: number;
}
