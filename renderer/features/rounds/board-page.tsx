import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailPlus, SlidersHorizontal } from 'lucide-react';
import { useMemo } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { Page, Spacer } from '#renderer/ui/page.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { Board, BoardStep } from '#shared/contract/board.ts';
import { isAwaited } from '#shared/domain/rounds/cell-state.ts';
import { BoardCells } from './board-cells.tsx';
import { type BoardFilter, filterFrom, viewOf } from './board-view.ts';
import { Comparing } from './comparing.tsx';
import { DropFiles } from './drop-files.tsx';
import { ProgressFigures } from './progress-figures.tsx';
import { StateFilter } from './state-filter.tsx';
import { StepsBand } from './steps-band.tsx';

const useStyles = makeStyles({
  // Its length is no reason to put the buttons under it.
  about: { width: 0, minWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  over: { backgroundColor: tokens.colorNeutralBackground2, paddingTop: tokens.spacingVerticalS },
  band: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXL,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  },
  search: { display: 'flex', width: '220px' },
  tools: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: { padding: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

/** The board of a round, with what to do now over it. */
export function BoardPage({ board }: { readonly board: Board }) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const { query } = usePlace();
  const { state, words } = filterFrom(query);
  const view = useMemo(() => viewOf(board, w.language, { state, words }), [board, w.language, state, words]);
  const narrow = (next: Partial<BoardFilter>) =>
    frame.go({ room: 'rounds', query: { state, words, ...next } }, { replace: true });
  const show = (what: string) => frame.go({ room: 'rounds', query: { state, words, show: what } });
  const take = ({ place }: BoardStep) =>
    frame.go(place.room === 'rounds' ? { ...place, query: { state, words, ...place.query } } : place);
  const isAwaiting = board.unread.length > 0 || board.cells.some((cell) => cell.expected && isAwaited(cell.state));
  return (
    <div style={{ height: '100%' }}>
      <Page
        title={w('window.room.rounds')}
        subtitle={<div className={styles.about}>{heldWords(w, board)}</div>}
        layout="fill"
        actions={
          <>
            <Button icon={<SlidersHorizontal size={20} />} onClick={() => show('round')}>
              {w(board.round ? 'rounds.edit' : 'rounds.empty.begin')}
            </Button>
            {isAwaiting && (
              <Button icon={<MailPlus size={20} />} onClick={() => show('remind')}>
                {w('rounds.remind')}
              </Button>
            )}
            <DropFiles />
          </>
        }
      >
        <div className={styles.over}>
          <div className={styles.band}>
            <StepsBand
              steps={board.next}
              shortOf={(code) => board.departments.find((one) => one.code === code)?.short || code}
              take={take}
            />
            <ProgressFigures progress={board.progress} />
          </div>
          <div className={styles.tools}>
            <StateFilter counts={view.counts} chosen={state} choose={(chosen) => narrow({ state: chosen })} />
            <Comparing board={board} />
            <Spacer />
            <div className={styles.search}>
              <SearchField
                label={w('rounds.filter.words')}
                value={words}
                onChange={(typed) => narrow({ words: typed })}
              />
            </div>
          </div>
        </div>
        {view.rows.length === 0 ? (
          <div className={styles.nothing}>{w(board.cells.length === 0 ? 'rounds.grid.empty' : 'rounds.grid.none')}</div>
        ) : (
          <BoardCells view={view} />
        )}
      </Page>
    </div>
  );
}

/** What the base holds, in one line; the round itself stands over every room. */
function heldWords(w: Words, { round, progress }: Board): string {
  const { files, figures, records, cameLate } = progress;
  const parts = [
    round ? '' : w('rounds.about.none'),
    w('rounds.progress.held', { files, figures, records }),
    cameLate > 0 ? w('rounds.progress.cameLate', { count: cameLate }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
