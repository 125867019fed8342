import { Button, ToggleButton } from '@fluentui/react-components';
import { Inbox, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useIsWide } from '#renderer/ui/media.ts';
import { Page } from '#renderer/ui/page.tsx';
import { usePrint } from '#renderer/ui/print-sheet.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalStory, JournalSurvey } from '#shared/contract/journal.ts';
import { EntryDetails } from './entry-details.tsx';
import { EntryList } from './entry-list.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { JournalActions } from './journal-actions.tsx';
import { isFiltered } from './journal-view.ts';
import { placeOf } from './subject-place.ts';
import { type JournalPlace, useJournalPlace, useOpenStory } from './use-journal.ts';

/** Who did what, when and why, in sentences. */
export function JournalRoom() {
  const w = useWords();
  const place = useJournalPlace();
  const { filter, narrow } = place;
  const {
    data: survey,
    error,
    refetch,
    isPlaceholderData,
  } = useAnswer('journal.survey', { ...filter, kinds: [...filter.kinds] });
  const isWide = useIsWide(1240);
  const [hasFilters, setFilters] = useState<boolean>();
  const { sheet, print } = usePrint();
  const { go } = useFrame();
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!survey) return <LoadingState label={w('window.loading')} />;
  if (survey.all === 0) {
    return (
      <Page title={w('window.journal.title')}>
        <EmptyState title={w('window.journal.empty.title')} text={w('window.journal.empty.text')}>
          <Button appearance="primary" icon={<Inbox size={18} />} onClick={() => go({ room: 'intake' })}>
            {w('window.journal.empty.start')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  const shows = hasFilters ?? isWide;
  const said = isFiltered(filter) ? 'window.journal.subtitle.filtered' : 'window.journal.subtitle';
  const count = { count: survey.all, wanted: survey.wanted };
  return (
    <Page
      title={w('window.journal.title')}
      subtitle={isPlaceholderData ? w('window.journal.searching') : w(said, count)}
      actions={<JournalActions filter={filter} survey={survey} print={print} />}
      toolbar={
        <>
          <ToggleButton
            checked={shows}
            appearance="subtle"
            icon={<SlidersHorizontal size={18} />}
            onClick={() => setFilters(!shows)}
          >
            {w('window.journal.filters')}
          </ToggleButton>
          <SearchField
            label={w('window.journal.search')}
            value={filter.words}
            onChange={(words) => narrow({ ...filter, words })}
          />
        </>
      }
      layout="fill"
    >
      <JournalBody place={place} survey={survey} shows={shows} />
      {sheet}
    </Page>
  );
}

interface JournalBodyProps {
  readonly place: JournalPlace;
  readonly survey: JournalSurvey;
  /** Whether the filters are shown. */
  readonly shows: boolean;
}

function JournalBody({ place, survey, shows }: JournalBodyProps) {
  const w = useWords();
  const { go } = useFrame();
  const { filter, entry, narrow, open } = place;
  const { offset, story } = useOpenStory(place);
  const enter = ({ subject }: JournalStory) => {
    const way = placeOf(subject);
    if (way) go(way.place);
  };
  return (
    <SplitView
      name="journal"
      startWidth={230}
      endWidth={350}
      {...(shows && { start: <FilterPanel view={filter} survey={survey} onNarrow={narrow} /> })}
      end={<EntryDetails story={story} />}
    >
      {survey.wanted === 0 ? (
        <EmptyState
          title={w('window.journal.none.title')}
          text={w('window.journal.none.text', { count: survey.all })}
        />
      ) : (
        <EntryList
          key={JSON.stringify(filter)}
          filter={filter}
          survey={survey}
          open={entry}
          offset={offset}
          onOpen={open}
          onGo={enter}
        />
      )}
    </SplitView>
  );
}
