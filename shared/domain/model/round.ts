/** One campaign of collection: what the departments are asked for, and until when. Dates are ISO days. */
export interface Round {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly due: string;
}

/** `dataset` is an indicator code or a record type. */
export interface Expectation {
  readonly department: string;
  readonly dataset: string;
  readonly due: string;
}

/** When a file came in, and from whom; lateness is measured against this, never against the clock. */
export interface Reception {
  readonly file: string;
  readonly department: string;
  readonly at: string;
}

/** An answer given once to a question of a reading. */
export interface Answer {
  readonly file: string;
  readonly sheet: string;
  readonly question: string;
  readonly answer: string;
  /** Journal entry that brought it into the base, where it is in one. */
  readonly entry?: number;
}
