import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { MarkSign } from '#renderer/features/intake/reading/sheet/mark-sign.tsx';
import { spotName } from '#renderer/features/intake/reading/sheet/sheet-model.ts';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: tokens.spacingVerticalL },
  line: { display: 'flex', columnGap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
});

/** Cells that are told one by one. */
const MOST = 12;

/** Wrong totals and cells that cannot be read: nothing is asked of them, but they deserve a look. */
export function ToCheck() {
  const w = useWords();
  const styles = useStyles();
  const tables = useReading((state) => state.reading?.tables);
  const goTo = useReading((state) => state.goTo);
  const sheets = useReading((state) => state.sheets);
  const place = (sheet: number, row: number, column: number) =>
    sheets.length > 1 ? `${sheets[sheet]?.name ?? ''} ${spotName(row, column)}` : spotName(row, column);
  const wrong = (tables ?? []).flatMap(({ sheet, wrongTotals }) => wrongTotals.map((one) => ({ ...one, sheet })));
  const unread = (tables ?? []).flatMap(({ sheet, unreadable }) => unreadable.map((one) => ({ ...one, sheet })));
  if (wrong.length + unread.length === 0) return null;
  return (
    <section className={styles.part} aria-label={w('window.reading.to_check')}>
      <Subtitle2>{w('window.reading.to_check')}</Subtitle2>
      {wrong.slice(0, MOST).map(({ sheet, row, column, stated, computed }) => (
        <div key={`${sheet} ${row} ${column}`} className={styles.line}>
          <MarkSign mark="wrongTotal" />
          <span>
            <Link as="button" onClick={() => goTo(sheet, { row, column })}>
              {place(sheet, row, column)}
            </Link>{' '}
            {w('window.reading.wrong_total', { stated, computed })}
          </span>
        </div>
      ))}
      {unread.slice(0, MOST).map(({ sheet, row, column, reason }) => (
        <div key={`${sheet} ${row} ${column}`} className={styles.line}>
          <MarkSign mark="unreadable" />
          <span>
            <Link as="button" onClick={() => goTo(sheet, { row, column })}>
              {place(sheet, row, column)}
            </Link>{' '}
            {w.say(reason)}
          </span>
        </div>
      ))}
      {wrong.length + unread.length > 2 * MOST && (
        <span>{w('window.reading.more', { count: wrong.length + unread.length })}</span>
      )}
    </section>
  );
}
