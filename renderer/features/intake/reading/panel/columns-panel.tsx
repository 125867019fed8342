import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown } from 'lucide-react';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { ColumnView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { columnName } from '#shared/cells/address.ts';
import { unitWords } from '#shared/texts/unit-words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  column: {
    display: 'grid',
    gridTemplateColumns: '34px minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letter: { fontWeight: tokens.fontWeightSemibold, textAlign: 'center', color: tokens.colorNeutralForeground3 },
  header: { overflowWrap: 'anywhere' },
  says: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '3px' },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginTop: '2px' },
});

/** The columns of the table: what each is, what its words say, how its numbers are written, in which unit. */
export function ColumnsPanel() {
  const w = useWords();
  const styles = useStyles();
  const table = useReading((state) => state.reading?.tables[state.table]);
  if (!table || table.columns.length === 0) return <p>{w('window.reading.no_columns')}</p>;
  return (
    <ul className={styles.list}>
      {table.columns.map((column) => (
        <ColumnLine key={column.column} column={column} sheet={table.sheet} row={table.box.top} />
      ))}
    </ul>
  );
}

interface ColumnLineProps {
  readonly column: ColumnView;
  readonly sheet: number;
  readonly row: number;
}

function ColumnLine({
  column: { column, header, part, says, example, unit, multiplier },
  sheet,
  row,
}: ColumnLineProps) {
  const w = useWords();
  const styles = useStyles();
  const store = useReadingStore();
  const isFigures = part === 'figures' || part === 'total';
  return (
    <li className={styles.column}>
      <span className={styles.letter}>{columnName(column)}</span>
      <div>
        <div className={styles.header}>{header === '' ? w('window.reading.no_header') : header}</div>
        {says.length > 0 && (
          <div className={styles.says}>
            {says.map((one) => {
              const words = w.say(one);
              return (
                <Badge key={words} appearance="tint" color="brand">
                  {words}
                </Badge>
              );
            })}
          </div>
        )}
        {isFigures && unit !== '' && (
          <div className={styles.detail}>
            {multiplier === 1
              ? w('window.reading.in_unit', { unit: unitWords(unit) })
              : w('window.reading.in_multiples', { unit: unitWords(unit), multiplier })}
          </div>
        )}
        {example && (
          <div className={styles.detail}>{w('window.reading.example', { raw: example.raw, value: example.value })}</div>
        )}
      </div>
      <Button
        size="small"
        iconPosition="after"
        icon={<ChevronDown size={14} />}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          const { goTo, openMenu } = store.getState();
          goTo(sheet, { row, column });
          openMenu({ on: 'column', row, column, x: left, y: bottom });
        }}
      >
        {w(`window.reading.part.${part}`)}
      </Button>
    </li>
  );
}
