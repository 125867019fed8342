import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '#shared/texts/languages.ts';
import { type Words, wordsOf } from './words-of.ts';

export { type Words, wordsOf } from './words-of.ts';

const WordsContext = createContext<Words>(wordsOf('fr'));

export function SpeakIn({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
