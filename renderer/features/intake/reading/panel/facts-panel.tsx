import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { SquarePen } from 'lucide-react';
import { correct } from '#renderer/features/intake/reading/corrections.ts';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { FactView, Named, TableView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { TableExtent } from './table-extent.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '8px',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  missing: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  evidence: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px' },
});

/** What the table is: what it counts, when, where, in which unit, with the words that say so. */
export function FactsPanel() {
  const w = useWords();
  const styles = useStyles();
  const table = useReading((state) => state.reading?.tables[state.table]);
  const department = useReading((state) => state.reading?.department);
  if (!table) return <Text>{w('window.reading.no_table.text')}</Text>;
  return (
    <div className={styles.all}>
      <Counts table={table} />
      {table.facts.map((fact) => (
        <Fact key={fact.field} fact={fact} />
      ))}
      {department && (
        <div className={styles.fact}>
          <div>
            <div className={styles.term}>{w('window.reading.fact.department')}</div>
            <div className={styles.value}>{w.say(department.name)}</div>
          </div>
        </div>
      )}
      <TableExtent table={table} />
      {table.evidence.length > 0 && (
        <div>
          <Subtitle2 block>{w('window.reading.also_told')}</Subtitle2>
          {table.evidence.map((one) => {
            const words = w.say(one);
            return (
              <div key={words} className={styles.evidence}>
                {words}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}

function Counts({ table }: { readonly table: TableView }) {
  const w = useWords();
  const styles = useStyles();
  const { figures, records, missing, totals, unproved, wrongTotals, unreadable } = table;
  const told = [
    records > 0
      ? w('window.reading.count.records', { count: records })
      : w('window.reading.count.figures', { count: figures }),
    missing > 0 ? w('window.reading.count.missing', { count: missing }) : '',
    totals > 0 ? w('window.reading.count.totals', { count: totals }) : '',
    unproved > 0 ? w('window.reading.count.unproved', { count: unproved }) : '',
    wrongTotals.length > 0 ? w('window.reading.count.wrong', { count: wrongTotals.length }) : '',
    unreadable.length > 0 ? w('window.reading.count.unreadable', { count: unreadable.length }) : '',
  ];
  return (
    <div className={styles.counts}>
      {told
        .filter((one) => one !== '')
        .map((one) => (
          <span key={one}>{one}</span>
        ))}
    </div>
  );
}

/** Values that are told by name; the others are counted. */
const MOST_NAMED = 5;

function Fact({ fact: { field, count, values, evidence } }: { readonly fact: FactView }) {
  const w = useWords();
  const styles = useStyles();
  const store = useReadingStore();
  const named = values.slice(0, MOST_NAMED).map(({ name }: Named) => w.say(name));
  const change = () => {
    const { reading, table: at, sheets, say, set } = store.getState();
    const table = reading?.tables[at];
    if (!table) return;
    const sheet = sheets[table.sheet]?.name ?? '';
    set({
      choosing: {
        title: w(`window.reading.choose.${field}`),
        field,
        current: count === 1 ? (values[0]?.code ?? '') : '',
        done: (value) => say([correct(sheet, table, { target: { on: 'table' }, field, value })]),
      },
    });
  };
  const label = w('window.reading.change_fact', { fact: w(`window.reading.fact.${field}`) });
  return (
    <div className={styles.fact}>
      <div>
        <div className={styles.term}>{w(`window.reading.fact.${field}`)}</div>
        {count === 0 ? (
          <div className={styles.missing}>{w('window.reading.not_told')}</div>
        ) : (
          <div className={styles.value}>
            {named.join(', ')}
            {count > named.length && ` ${w('window.reading.and_more', { count: count - named.length })}`}
          </div>
        )}
        {evidence.map((one) => {
          const words = w.say(one);
          return (
            <div key={words} className={styles.evidence}>
              {words}
            </div>
          );
        })}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<SquarePen size={15} />}
        aria-label={label}
        title={label}
        onClick={change}
      />
    </div>
  );
}
