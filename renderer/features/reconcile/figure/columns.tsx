import { makeStyles, tokens } from '@fluentui/react-components';
import { figureWords, valueWords } from '#renderer/features/reconcile/words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { pairsOf } from './details-view.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 14px 2px 0', textAlign: 'right', fontWeight: 'inherit', whiteSpace: 'nowrap' },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'normal' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  scroll: { maxHeight: '240px', overflow: 'auto' },
});

/** Both years of a copied column, line by line. */
export function Columns({ unfolded: { sides } }: { readonly unfolded: UnfoldedDiscrepancy }) {
  const w = useWords();
  const styles = useStyles();
  const pairs = pairsOf(sides, ({ what }) => figureWords(w, what));
  return (
    <Section title={w('window.reconcile.columns')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{w('window.reconcile.cell.what')}</th>
              {sides.map(({ source, name }) => (
                <th key={source} scope="col">
                  {w.say(name)}
                </th>
              ))}
              <th scope="col">{w('window.reconcile.columns.same')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name === '' ? w('window.reconcile.whole') : name}</th>
                {values.map((value, i) => (
                  <td key={sides[i]?.source ?? i}>{valueWords(w, value)}</td>
                ))}
                <td>{values.every((value) => value === values[0]) ? '=' : '≠'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
