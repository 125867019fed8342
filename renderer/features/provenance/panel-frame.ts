import { createContext, useContext } from 'react';
import type { Origin } from '#renderer/frame/frame.ts';

const GoOnContext = createContext<(origin: Origin) => void>(() => {});
export const GoOnProvider = GoOnContext.Provider;

/** Leads on to another figure or cell inside the panel. */
export function useGoOn(): (origin: Origin) => void {
  return useContext(GoOnContext);
}
