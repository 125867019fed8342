import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { useAnswer, useClient } from '#renderer/api/hooks.tsx';
import { dayInWords } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalStory, JournalSurvey } from '#shared/contract/journal.ts';
import { EntryRow } from './entry-row.tsx';
import { DAY_HEIGHT, type Filter, pageAround, pageInput, rowsOf } from './journal-view.ts';
import { useShownRows } from './use-shown-rows.ts';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    outline: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', insetInline: 0, top: 0, boxSizing: 'border-box' },
  day: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    boxSizing: 'border-box',
    height: `${DAY_HEIGHT}px`,
    padding: `0 ${tokens.spacingHorizontalL}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'inline-block', '::first-letter': { textTransform: 'uppercase' } },
  today: { position: 'sticky', top: 0, zIndex: 1 },
  count: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export interface EntryListProps {
  readonly filter: Filter;
  readonly survey: JournalSurvey;
  /** Entry that is open, and how many wanted ones are later, where the filter holds it. */
  readonly open: number;
  readonly offset: number | undefined;
  readonly onOpen: (entry: number) => void;
  /** Enter, or a double click. */
  readonly onGo: (story: JournalStory) => void;
}

/** The journal of any length under the headings of its days, read page by page as it comes into sight. */
export function EntryList({ filter, survey, open, offset, onOpen, onGo }: EntryListProps) {
  const w = useWords();
  const styles = useStyles();
  const client = useClient();
  const id = useId();
  const rows = useMemo(() => rowsOf(survey.days), [survey.days]);
  const at = offset === undefined ? -1 : rows.indexOf(offset);
  const { box, first, last, top } = useShownRows(rows, at);
  const middle = rows.at(Math.floor((first + last) / 2));
  const start = pageAround('offset' in middle ? middle.offset : 0);
  const page = useAnswer('journal.page', pageInput(filter, start)).data;
  const storyAt = (at: number) => page?.stories[at - page.offset];
  const openAt = async (next: number) => {
    const story = storyAt(next) ?? (await client.call('journal.page', pageInput(filter, next, 1))).stories[0];
    if (story) onOpen(story.entry);
  };
  const press = (event: KeyboardEvent) => {
    const story = offset === undefined ? undefined : storyAt(offset);
    if (event.key === 'Enter' && story) return onGo(story);
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = offset === undefined ? (step === Number.POSITIVE_INFINITY ? step : 0) : offset + step;
    openAt(Math.min(Math.max(next, 0), survey.wanted - 1)).catch(() => undefined);
  };
  // The list answers for its rows: it has the keyboard.
  const withStory = (target: EventTarget, act: (story: JournalStory) => void) => {
    const row = target instanceof Element ? target.closest('[data-offset]') : null;
    const story = row ? storyAt(Number(row.getAttribute('data-offset'))) : undefined;
    if (story) act(story);
  };
  const today = rows.dayAt(rows.indexAt(top));
  const heading = (day: { readonly day: string; readonly count: number }) => (
    <>
      <span className={styles.name}>{dayInWords(w.language, day.day)}</span>
      <span className={styles.count}>{w('window.journal.count.day', { count: day.count })}</span>
    </>
  );
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={w('window.journal.list')}
      {...(at >= 0 && { 'aria-activedescendant': `${id}-${at}` })}
      onKeyDown={press}
      onClick={({ target }) => withStory(target, ({ entry }) => onOpen(entry))}
      onDoubleClick={({ target }) => withStory(target, onGo)}
    >
      {today && (
        <div className={mergeClasses(styles.day, styles.today)} style={{ marginBottom: -DAY_HEIGHT }} aria-hidden>
          {heading(today)}
        </div>
      )}
      <div className={styles.rows} style={{ height: rows.topOf(rows.count) }} role="presentation">
        {Array.from({ length: last - first }, (_none, i) => first + i).map((index) => {
          const row = rows.at(index);
          const y = rows.topOf(index);
          const place = { transform: `translateY(${y}px)`, height: rows.topOf(index + 1) - y };
          if ('day' in row) {
            return (
              <div key={index} className={mergeClasses(styles.row, styles.day)} style={place} role="presentation">
                {heading(row)}
              </div>
            );
          }
          const story = storyAt(row.offset);
          return (
            <div key={index} className={styles.row} style={place} role="presentation">
              <EntryRow
                id={`${id}-${index}`}
                story={story}
                isOpen={story !== undefined && story.entry === open}
                position={row.offset + 1}
                total={survey.wanted}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
