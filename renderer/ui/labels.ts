import { createContext, useContext } from 'react';

/** Words of the components themselves, in the language of the window; the application provides them. */
export interface Labels {
  readonly close: string;
  readonly cancel: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly reasonProposals: string;
  readonly resize: string;
  readonly more: string;
  readonly clear: string;
  readonly hiddenRow: string;
  readonly hiddenColumn: string;
  readonly filteredRow: string;
}

const LabelsContext = createContext<Labels | undefined>(undefined);
export const LabelsProvider = LabelsContext.Provider;

export function useLabels(): Labels {
  const labels = useContext(LabelsContext);
  if (!labels) throw new Error('no labels');
  return labels;
}
