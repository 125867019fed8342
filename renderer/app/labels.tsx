import type { ReactNode } from 'react';
import { type Labels, LabelsProvider } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';

/** Gives the components their own words. */
export function SpeakingComponents({ children }: { readonly children: ReactNode }) {
  const w = useWords();
  const labels: Labels = {
    close: w('window.label.close'),
    cancel: w('window.label.cancel'),
    reason: w('window.label.reason'),
    reasonMissing: w('window.label.reasonMissing'),
    reasonProposals: w('window.label.reasonProposals'),
    resize: w('window.label.resize'),
    more: w('window.label.more'),
    clear: w('window.label.clear'),
    hiddenRow: w('window.label.hiddenRow'),
    hiddenColumn: w('window.label.hiddenColumn'),
    filteredRow: w('window.label.filteredRow'),
  };
  return <LabelsProvider value={labels}>{children}</LabelsProvider>;
}
