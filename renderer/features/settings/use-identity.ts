import { useState } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';

/** Who signs the journal, as it is being written. */
export interface Identity {
  readonly author: string;
  readonly office: string;
  /** Whether it is not what is kept. */
  readonly isChanged: boolean;
  /** Somebody tried to go on without a name. */
  readonly isMissing: boolean;
  change(part: Partial<Pick<Identity, 'author' | 'office'>>): void;
  /** Keeps it; false where there is no name. */
  save(): Promise<boolean>;
}

export function useIdentity(): Identity {
  const { data } = useAnswer('settings.read', {});
  const { perform } = useDeed('settings.save');
  const [typed, setTyped] = useState<Partial<Pick<Identity, 'author' | 'office'>>>({});
  const [tried, setTried] = useState(false);
  const kept = { author: data?.settings.author ?? '', office: data?.settings.office ?? '' };
  const { author, office } = { ...kept, ...typed };
  const isSigned = data?.isSigned ?? true;
  const isChanged = !isSigned || author.trim() !== kept.author || office.trim() !== kept.office;
  return {
    author,
    office,
    isChanged,
    isMissing: tried && author.trim() === '',
    change: (part) => setTyped({ ...typed, ...part }),
    save: async () => {
      setTried(true);
      if (author.trim() === '') return false;
      if (isChanged) await perform({ author: author.trim(), office: office.trim() });
      return true;
    },
  };
}
