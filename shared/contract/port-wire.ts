import type { FromWindow, ToWindow } from './wire.ts';

/** What a window of the desktop application wants of files, beside its calls: numbers below 0, so that none is a call's. */
export type FileWish =
  /** A file follows, in pieces; `folder` as in `Client.hand`. */
  | { readonly id: number; readonly hand: string; readonly folder?: string }
  /** The next piece; `null`: that was all. */
  | { readonly id: number; readonly piece: Uint8Array | null }
  | { readonly id: number; readonly makeFolder: true }
  /** Names of what was made in a folder. */
  | { readonly id: number; readonly madeIn: string }
  /** The bytes of one of them. */
  | { readonly id: number; readonly read: string; readonly folder: string };

/** All that a window of the desktop application sends through its port. */
export type ThroughPort = FromWindow | FileWish;

/** All that it hears: `next` asks for the next piece, `piece` is one of a file that it reads. */
export type FromPort =
  | ToWindow
  | { readonly id: number; readonly next: true }
  | { readonly id: number; readonly piece: Uint8Array };

/** Words between the main process and a page; the port itself follows `port`. */
export const CHANNELS = { connect: 'kafo:connect', port: 'kafo:port', choose: 'kafo:choose' } as const;

/** What the preload script gives the page, beside the port. */
export interface Shell {
  /** Asks for a port to the engine; it comes as a message of this window, `kafo:port`. */
  connect(): void;
  /** Lets the officer choose workbooks in a dialog of the machine. */
  choose(): Promise<readonly ChosenFile[]>;
}

/** A file that the officer chose: the window never learns where it lies. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}
