/** What one window, or whoever knocks at the door, may take of the host. */
export const LIMITS = {
  /** Bytes of one message of a window. */
  message: 4_000_000,
  /** Bytes of one file that is handed over: the reader takes no larger one. */
  upload: 2 ** 30,
  /** Calls of one window that wait for their answers. */
  running: 500,
  /** Bytes that a window has not taken yet: its next calls wait until it did. */
  waiting: 8_000_000,
  /** Windows at once. */
  windows: 32,
  /** Connections at once, those that say nothing with them. */
  connections: 1_000,
  /** Milliseconds in which a connection must have said what it asks for. */
  silence: 5_000,
  /** Milliseconds that a request may take, a large file with it. */
  request: 600_000,
  /** Milliseconds between two words of the progress of a call. */
  progress: 100,
  /** Milliseconds that calls under way are given to end when the host closes. */
  ending: 5_000,
} as const;
