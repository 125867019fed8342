import { useState } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { FailedState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import { OpeningState } from './opening-state.tsx';
import { ReadingPage } from './reading-page.tsx';
import { ReadingProvider, useReading } from './reading-store.ts';
import { usePlaceOfReading } from './use-place-of-reading.ts';
import { useSession } from './use-session.ts';

/** One submission: its sheets with the reading tinted on them, what is asked, and the account that follows what is said. */
export function SubmissionView({ submission }: { readonly submission: number }) {
  const [attempt, setAttempt] = useState(0);
  return (
    <OpenSubmission key={`${submission} ${attempt}`} submission={submission} again={() => setAttempt(attempt + 1)} />
  );
}

interface OpenSubmissionProps {
  readonly submission: number;
  readonly again: () => void;
}

function OpenSubmission({ submission, again }: OpenSubmissionProps) {
  const store = useSession(submission);
  usePlaceOfReading(store);
  return (
    <ReadingProvider value={store}>
      <Opened again={again} />
    </ReadingProvider>
  );
}

function Opened({ again }: { readonly again: () => void }) {
  const w = useWords();
  const frame = useFrame();
  const failure = useReading((state) => state.failure);
  const isReady = useReading((state) => state.reading !== undefined && state.sheets.length > 0);
  if (failure instanceof AppError && failure.code === 'correct.submission') {
    return (
      <FailedState
        title={w('window.reading.not_live')}
        text={w('window.reading.not_live.text')}
        again={{ label: w('window.reading.back'), act: () => frame.go({ room: 'intake' }) }}
      />
    );
  }
  if (failure) {
    return (
      <FailedState
        title={w('window.reading.failed')}
        text={w.error(failure)}
        again={{ label: w('window.failed.again'), act: again }}
      />
    );
  }
  if (!isReady) return <OpeningState back={() => frame.go({ room: 'intake' })} />;
  return <ReadingPage />;
}
