import { makeStyles, tokens } from '@fluentui/react-components';
import { figureWords, unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 14px 2px 0', textAlign: 'right', fontWeight: 'inherit', whiteSpace: 'nowrap' },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'normal' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralForeground2}`, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  scroll: { maxHeight: '240px', overflow: 'auto' },
});

/** The parts of a total one under the other, their sum, and what the table states in its place. */
export function Addition({ unfolded: { sides, item } }: { readonly unfolded: UnfoldedDiscrepancy }) {
  const w = useWords();
  const styles = useStyles();
  const sums = sides.filter(({ source }) => source.endsWith('sum'));
  return sums.map((sum) => {
    const stated = sides.find(({ source }) => source === sum.source.replace(/sum$/, 'stated'));
    const gap = (stated?.value ?? 0) - (sum.value ?? 0);
    return (
      <Section key={sum.source} title={w('window.reconcile.addition')}>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>
              {sum.cells.map(({ cell, sheet, what, period, value }) => (
                <tr key={`${sheet}!${cell}`}>
                  <th scope="row">{figureWords(w, what.length === 0 ? [period] : what)}</th>
                  <td>{valueWords(w, value)}</td>
                </tr>
              ))}
              <tr className={styles.line}>
                <th scope="row">{w('window.reconcile.addition.sum')}</th>
                <td>{valueWords(w, sum.value)}</td>
              </tr>
              <tr>
                <th scope="row">{w('window.reconcile.addition.stated')}</th>
                <td className={styles.wrong}>{valueWords(w, stated?.value ?? null)}</td>
              </tr>
              <tr>
                <th scope="row">{w('window.reconcile.addition.gap')}</th>
                <td>
                  {gap > 0 ? '+' : ''}
                  {w.number(gap)} {unitName(w, item.unit)}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </Section>
    );
  });
}
