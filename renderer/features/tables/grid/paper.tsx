import { makeStyles, tokens } from '@fluentui/react-components';
import { ACCENT } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { TableAnswer } from '#shared/contract/tables.ts';

const useStyles = makeStyles({
  title: {
    position: 'sticky',
    left: '20px',
    width: 'max-content',
    maxWidth: 'min(900px, 80vw)',
    padding: '14px 0 10px',
  },
  kicker: { color: ACCENT, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  name: {
    margin: 0,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  foot: {
    position: 'sticky',
    left: '20px',
    width: 'max-content',
    maxWidth: 'min(900px, 70vw)',
    marginTop: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  notes: { margin: 0, padding: 0, listStyleType: 'none' },
  source: { margin: `${tokens.spacingVerticalS} 0 0`, fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
});

/** Number, title, unit and period of a table, as they are printed above it. */
export function TableTitle({ head }: { readonly head: TableAnswer }) {
  const w = useWords();
  const styles = useStyles();
  const isNumbered = /^\d+$/.test(head.table);
  return (
    <header className={styles.title}>
      <div className={styles.kicker}>
        {isNumbered ? w('publish.table', { number: head.table }) : w('publish.annexes')}
      </div>
      <h2 className={styles.name}>{w.say(head.title)}</h2>
      {head.subtitle !== undefined && <div className={styles.subtitle}>{w.say(head.subtitle)}</div>}
    </header>
  );
}

/** Notes and sources, as they are printed below it. */
export function TableFoot({ head }: { readonly head: TableAnswer }) {
  const w = useWords();
  const styles = useStyles();
  const source = w.say(head.source);
  return (
    <footer className={styles.foot}>
      <ol className={styles.notes} aria-label={w('window.tables.notesBelow')}>
        {head.notes.map((note, n) => (
          <li key={w.say(note)}>{`(${n + 1}) ${w.say(note)}`}</li>
        ))}
      </ol>
      {source !== '' && <p className={styles.source}>{w('publish.source', { source })}</p>}
    </footer>
  );
}
