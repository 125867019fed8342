import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { useIsWide } from '#renderer/ui/media.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PagedList } from '#renderer/ui/paged-list.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import { BothCells } from './both-cells.tsx';
import { DifferenceFacets } from './difference-facets.tsx';
import { DifferenceRow, useDifferenceColumns } from './difference-row.tsx';
import { useDifference, useDifferenceView } from './use-difference.ts';

const ROW = 44;

const useStyles = makeStyles({
  head: {
    height: '32px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    scrollbarGutter: 'stable',
    overflow: 'hidden',
  },
});

/** What a delivery changed: each figure of both, with their cells. */
export function DifferencePage({ submission }: { readonly submission: number }) {
  const w = useWords();
  const { go } = useFrame();
  const [view, show] = useDifferenceView(submission);
  const state = useDifference(submission, view);
  const isWide = useIsWide(1240);
  const [wantsFilters, setFilters] = useState<boolean>();
  const hasFilters = wantsFilters ?? isWide;
  const { data, error, refetch } = state;
  const back = { label: w('window.intake.difference.back'), act: () => go({ room: 'intake' }) };
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return (
      <Page title={w('window.intake.difference.title')} back={back}>
        <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />
      </Page>
    );
  }
  if (!data) return <LoadingState label={w('window.loading')} />;
  const { before, after } = data;
  return (
    <Page
      title={w('window.intake.difference.title')}
      subtitle={w('window.intake.difference.subtitle', {
        ...{ after: after.file, afterDay: dayInFigures(after.receivedAt) },
        ...{ before: before.file, beforeDay: dayInFigures(before.receivedAt) },
      })}
      back={back}
      toolbar={
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
            label={w('window.intake.difference.search')}
            value={view.words}
            onChange={(words) => show({ ...view, words, line: 0 })}
          />
        </>
      }
      layout="fill"
    >
      <SplitView
        name="difference"
        startWidth={220}
        endWidth={isWide ? 400 : 330}
        {...(hasFilters && { start: <DifferenceFacets difference={data} view={view} show={show} /> })}
        end={<BothCells difference={data} line={state.chosen} />}
      >
        <DifferenceList state={state} view={view} show={show} />
      </SplitView>
    </Page>
  );
}

interface DifferenceListProps {
  readonly state: ReturnType<typeof useDifference>;
  readonly view: ReturnType<typeof useDifferenceView>[0];
  readonly show: ReturnType<typeof useDifferenceView>[1];
}

function DifferenceList({ state, view, show }: DifferenceListProps) {
  const w = useWords();
  const styles = useStyles();
  const columns = useDifferenceColumns();
  const { data, itemAt, onSeen, hold } = state;
  if (!data) return null;
  const { added, removed, changed } = data.figures;
  const isOne = new Set(data.tables.map(({ indicator }) => indicator)).size === 1;
  if (data.total === 0) {
    const isSame = added + removed + changed === 0 && view.change === '' && view.words === '';
    return <EmptyState title={w(isSame ? 'window.intake.difference.same' : 'window.intake.difference.none')} text="" />;
  }
  return (
    <>
      <div className={mergeClasses(columns.line, styles.head)}>
        <span />
        <span>{w('window.intake.difference.column.figure')}</span>
        <span className={columns.number}>{w('window.intake.difference.column.before')}</span>
        <span className={columns.number}>{w('window.intake.difference.column.after')}</span>
        <span className={columns.number}>{w('window.intake.difference.column.gap')}</span>
      </div>
      <PagedList
        key={JSON.stringify([view.change, view.table, view.words])}
        label={w('window.intake.difference.list')}
        total={data.total}
        itemAt={itemAt}
        onSeen={onSeen}
        rowHeight={ROW}
        selected={Math.min(view.line, data.total - 1)}
        onSelect={(line) => {
          hold(line);
          show({ ...view, line });
        }}
      >
        {(line) => <DifferenceRow line={line} skip={isOne ? 1 : 0} />}
      </PagedList>
    </>
  );
}
