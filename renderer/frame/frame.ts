import { createContext, useContext } from 'react';
import type { Message } from '#shared/texts/say.ts';
import type { Place } from './rooms.ts';

/** What the provenance panel shows: a published figure, or a cell of a file. */
export type Origin =
  | { readonly figure: string }
  | { readonly file: string; readonly sheet: string; readonly cell: string };

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly sentence: Message | string;
  /** Journal entry that the notice offers to take back. */
  readonly undo?: number;
}

/** What a room may ask of the window around it. */
export interface Frame {
  /**
   * Goes to another room, or to another place of this one. `replace` for what is typed or opens by itself: Back does not
   * return to it, and a room that was left meanwhile is not called back. Where the window is: `usePlace()`.
   */
  go(place: Place, how?: { readonly replace?: boolean }): void;
  /** Opens the provenance panel. */
  showOrigin(origin: Origin): void;
  /** Says what was done, for some seconds; errors until they are closed. */
  notify(notice: Notice): void;
  /** Hands files to the queue of Réception. */
  receive(files: readonly File[]): void;
}

const FrameContext = createContext<Frame | undefined>(undefined);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('no frame');
  return frame;
}
