import { Button, Field, Input, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CONTENT_CHOICES, correct } from '#renderer/features/intake/reading/corrections.ts';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { TableView } from '#renderer/features/intake/worker/protocol.ts';
import { ActionMenu } from '#renderer/ui/action-menu.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { parseRange, rangeName } from '#shared/cells/address.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  range: { width: '130px' },
  spin: { width: '84px' },
});

/** Where the table stands, how many of its rows are headings, and what it holds. */
export function TableExtent({ table }: { readonly table: TableView }) {
  const w = useWords();
  const styles = useStyles();
  const store = useReadingStore();
  const sheet = useReading(({ sheets }) => sheets[table.sheet]?.name ?? '');
  const say = (field: 'range' | 'header' | 'content', value: string) =>
    store.getState().say([correct(sheet, table, { target: { on: 'table' }, field, value })]);
  return (
    <div className={styles.row}>
      <RangeField key={table.range} table={table} onRange={(range) => say('range', range)} />
      <Field label={w('window.reading.header_rows')}>
        <SpinButton
          className={styles.spin}
          size="small"
          min={0}
          max={20}
          value={table.headerRows.length}
          onChange={(_event, { value, displayValue }) => {
            const rows = value ?? Number(displayValue);
            if (Number.isInteger(rows) && rows >= 0 && rows !== table.headerRows.length) say('header', String(rows));
          }}
        />
      </Field>
      <ActionMenu
        text={w('window.reading.content')}
        size="small"
        actions={CONTENT_CHOICES.map(({ content, words }) => ({ label: w(words), act: () => say('content', content) }))}
      />
    </div>
  );
}

function RangeField({ table, onRange }: { readonly table: TableView; readonly onRange: (range: string) => void }) {
  const w = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState(table.range);
  const range = parseRange(typed.trim().toUpperCase());
  const isNew = range !== undefined && typed.includes(':') && rangeName(range) !== table.range;
  const take = () => {
    if (isNew && range) onRange(rangeName(range));
  };
  return (
    <>
      <Field label={w('window.reading.extent')} {...(range === undefined && { validationState: 'error' as const })}>
        <Input
          className={styles.range}
          size="small"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      </Field>
      {isNew && (
        <Button size="small" appearance="primary" onClick={take}>
          {w('window.reading.move')}
        </Button>
      )}
    </>
  );
}
