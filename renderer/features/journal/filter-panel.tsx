import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { FilterX } from 'lucide-react';
import { useMemo } from 'react';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FacetList } from '#renderer/ui/facet-list.tsx';
import { dayInFigures, dayTyped } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalSurvey } from '#shared/contract/journal.ts';
import { isFiltered, type JournalView, kindKey, withKind } from './journal-view.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalS },
  title: { display: 'block', margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
});

const NO_FILTER: JournalView = { from: '', to: '', author: '', kinds: [], words: '' };

export interface FilterPanelProps {
  readonly view: JournalView;
  readonly survey: JournalSurvey;
  readonly onNarrow: (view: JournalView) => void;
}

/** Narrows the journal by days, by what was done and by whom, with how many entries there would be. */
export function FilterPanel({ view, survey, onNarrow }: FilterPanelProps) {
  const w = useWords();
  const styles = useStyles();
  const kinds = useMemo(
    () =>
      survey.kinds
        .map(({ value, count }) => ({
          ...{ value, label: w(kindKey(value)), count: w.number(count), chosen: view.kinds.includes(value) },
        }))
        .sort((a, b) => a.label.localeCompare(b.label, w.language)),
    [survey.kinds, view.kinds, w],
  );
  const authors = survey.authors.map(({ value, count }) => ({
    ...{
      value,
      label: value || w('window.journal.office.none'),
      count: w.number(count),
      chosen: view.author === value,
    },
  }));
  const day = (name: 'from' | 'to') => (
    <DayField
      label={w(`window.journal.${name}`)}
      hint={w('window.journal.day.hint')}
      wrong={w('window.journal.day.wrong')}
      value={dayInFigures(view[name])}
      onType={(text) => {
        const typed = dayTyped(text);
        if (typed !== undefined) onNarrow({ ...view, [name]: typed });
        return typed !== undefined;
      }}
    />
  );
  return (
    <section className={styles.panel} aria-label={w('window.journal.filters')}>
      <div className={styles.days}>
        {day('from')}
        {day('to')}
      </div>
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {w('window.journal.kinds')}
        </Subtitle2>
        <FacetList options={kinds} onToggle={(kind) => onNarrow(withKind(view, kind))} />
      </div>
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {w('window.journal.authors')}
        </Subtitle2>
        <FacetList
          options={authors}
          onToggle={(author) => onNarrow({ ...view, author: author === view.author ? '' : author })}
        />
      </div>
      {isFiltered(view) && (
        <Button size="small" icon={<FilterX size={16} />} onClick={() => onNarrow(NO_FILTER)}>
          {w('window.journal.filters.clear')}
        </Button>
      )}
    </section>
  );
}
