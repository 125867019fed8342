import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { FacetList } from '#renderer/ui/facet-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Difference } from '#shared/contract/difference.ts';
import { DecisionsBand } from './decisions-band.tsx';
import { type DifferenceView, SHOWN_CHANGES } from './difference-view.ts';
import { RecordChanges } from './record-changes.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface DifferenceFacetsProps {
  readonly difference: Difference;
  readonly view: DifferenceView;
  readonly show: (view: DifferenceView) => void;
}

/** What changed, in numbers: by kind of change, by table, with records and decisions. */
export function DifferenceFacets({ difference, view, show }: DifferenceFacetsProps) {
  const w = useWords();
  const styles = useStyles();
  const { figures, tables, records, after } = difference;
  const differing = figures.added + figures.removed + figures.changed;
  const narrow = (next: Partial<DifferenceView>) => show({ ...view, line: 0, ...next });
  const changes = [
    { value: '', label: w('window.intake.difference.all'), count: w.number(differing), chosen: view.change === '' },
    ...SHOWN_CHANGES.map((change) => ({
      value: change,
      label: w(`window.intake.difference.${change}`),
      count: w.number(figures[change]),
      chosen: view.change === change,
    })),
  ];
  return (
    <div className={styles.panel}>
      <div>
        <Subtitle2 as="h2" block className={styles.title}>
          {w('window.intake.difference.list')}
        </Subtitle2>
        <FacetList
          options={changes}
          onToggle={(value) => narrow({ change: SHOWN_CHANGES.find((one) => one === value) ?? '' })}
        />
      </div>
      {tables.length > 1 && (
        <div>
          <Subtitle2 as="h2" block className={styles.title}>
            {w('window.intake.difference.table')}
          </Subtitle2>
          <FacetList
            options={[
              { value: '0', label: w('window.intake.difference.table.all'), count: '', chosen: view.table === 0 },
              ...tables.map((table, i) => ({
                value: String(i + 1),
                label: `${w.say(table.name)} – ${(table.after ?? table.before)?.sheet ?? ''}`,
                count: w.number(table.added + table.removed + table.changed),
                chosen: view.table === i + 1,
              })),
            ]}
            onToggle={(value) => narrow({ table: view.table === Number(value) ? 0 : Number(value) })}
          />
        </div>
      )}
      {records.changes.length > 0 && <RecordChanges records={records} />}
      <DecisionsBand submission={after.submission} />
    </div>
  );
}
