/** What the main process of the desktop application tells the engine's; the port of a window follows `window`. */
export type FromMain =
  | { readonly word: 'open'; readonly base: string }
  | { readonly word: 'window' }
  /** Paths that an officer chose in a dialog; answered with their tokens. */
  | { readonly word: 'adopt'; readonly request: number; readonly paths: readonly string[] }
  | { readonly word: 'close' };

/** What the engine's process tells the main one. */
export type ToMain = { readonly word: 'tokens'; readonly request: number; readonly tokens: readonly string[] };
