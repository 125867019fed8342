import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { FolderDown, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { AddFiles } from '#renderer/features/intake/queue/add-files.tsx';
import { QueuePanel } from '#renderer/features/intake/queue/queue-panel.tsx';
import { useQueue } from '#renderer/features/intake/queue/use-queue.ts';
import { useIsWide } from '#renderer/ui/media.ts';
import { Page, Spacer } from '#renderer/ui/page.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { isFiltered } from './list-view.ts';
import { SubmissionList } from './submission-list.tsx';
import { useListView, useSubmissions } from './use-submissions.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  picture: { color: tokens.colorCompoundBrandForeground1 },
  rest: { flexGrow: 1, minHeight: 0 },
});

/** The entrance of Réception: the queue, and every file received. */
export function SubmissionsPage() {
  const w = useWords();
  const styles = useStyles();
  const [view, show] = useListView();
  const queue = useQueue();
  const submissions = useSubmissions(view);
  const isWide = useIsWide(1180);
  const [wantsFilters, setFilters] = useState<boolean>();
  const { data, error, refetch } = submissions;
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!data) return <LoadingState label={w('window.loading')} />;
  const names = new Map(data.known.map(({ code, short }) => [code, short]));
  const hasFilters = wantsFilters ?? isWide;
  const { total, received } = data;
  const add = <AddFiles known={data.known} />;
  if (received === 0 && queue.items.length === 0) {
    return (
      <Page title={w('window.intake.title')}>
        <EmptyState
          title={w('window.intake.empty.title')}
          text={w('window.intake.empty.text')}
          picture={<FolderDown className={styles.picture} size={72} strokeWidth={1.25} aria-hidden />}
        >
          {add}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={w('window.intake.title')}
      subtitle={
        received > 0 && w(isFiltered(view) ? 'window.intake.shown' : 'window.intake.subtitle', { total, received })
      }
      actions={add}
      toolbar={
        received > 0 && (
          <>
            <ToggleButton
              checked={hasFilters}
              appearance="subtle"
              icon={<SlidersHorizontal size={18} />}
              onClick={() => setFilters(!hasFilters)}
            >
              {w('window.intake.filters')}
            </ToggleButton>
            <SearchField
              label={w('window.intake.search')}
              value={view.words}
              onChange={(words) => show({ ...view, words })}
            />
            <Spacer />
          </>
        )
      }
      layout="fill"
    >
      <div className={styles.body}>
        <QueuePanel queue={queue} names={names} />
        <div className={styles.rest}>
          {received > 0 && (
            <SubmissionList list={data} submissions={submissions} view={view} show={show} hasFilters={hasFilters} />
          )}
        </div>
      </div>
    </Page>
  );
}
