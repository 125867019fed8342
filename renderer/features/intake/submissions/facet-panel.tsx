import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { FacetList } from '#renderer/ui/facet-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { SUBMISSION_STATES } from '#shared/contract/submissions.ts';
import { isFiltered, type ListView } from './list-view.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface FacetPanelProps {
  readonly list: OutputOf<'intake.list'>;
  readonly view: ListView;
  readonly show: (view: ListView) => void;
}

/** States and departments with how many files each has; choosing one narrows the list. */
export function FacetPanel({ list, view, show }: FacetPanelProps) {
  const w = useWords();
  const styles = useStyles();
  const names = new Map(list.known.map(({ code, short }) => [code, short]));
  const nameOf = (code: string) => names.get(code) ?? w('window.intake.sender.unknown');
  const departments = list.departments.filter(({ code }) => code !== '');
  return (
    <div className={styles.panel}>
      <div>
        <Subtitle2 as="h2" block className={styles.title}>
          {w('window.intake.facet.state')}
        </Subtitle2>
        <FacetList
          options={SUBMISSION_STATES.filter((state) => list.states[state] > 0 || view.state === state).map((state) => ({
            value: state,
            label: w(`window.intake.states.${state}`),
            count: w.number(list.states[state]),
            chosen: view.state === state,
          }))}
          onToggle={(value) => {
            const state = SUBMISSION_STATES.find((one) => one === value) ?? '';
            show({ ...view, state: view.state === state ? '' : state });
          }}
        />
      </div>
      {departments.length > 0 && (
        <div>
          <Subtitle2 as="h2" block className={styles.title}>
            {w('window.intake.facet.department')}
          </Subtitle2>
          <FacetList
            options={departments.map(({ code, count }) => ({
              value: code,
              label: nameOf(code),
              count: w.number(count),
              chosen: view.department === code,
            }))}
            onToggle={(value) => show({ ...view, department: view.department === value ? '' : value })}
          />
        </div>
      )}
      {isFiltered(view) && (
        <Button size="small" onClick={() => show({ ...view, state: '', department: '', words: '' })}>
          {w('window.intake.filters.clear')}
        </Button>
      )}
    </div>
  );
}
