import { Title3 } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';

/** Who did what, when and why, in sentences. */
export function JournalRoom() {
  const w = useWords();
  const { data, error, refetch } = useAnswer('journal.list', { language: w.language });
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!data) return <LoadingState label={w('window.loading')} />;
  return (
    <main>
      <Title3 as="h1">{w('window.room.journal')}</Title3>
      <ol>
        {data.map(({ entry, sentence }) => (
          <li key={entry}>{w.say(sentence)}</li>
        ))}
      </ol>
    </main>
  );
}
