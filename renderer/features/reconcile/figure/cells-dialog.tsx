import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { figureWords, unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useLabels } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Side } from '#shared/contract/unfolded.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '820px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: '4px 8px',
      textAlign: 'left',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'top',
    },
  },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  more: { color: tokens.colorNeutralForeground3 },
});

export interface CellsDialogProps {
  readonly side: Side;
  readonly unit: string;
  readonly onClose: () => void;
}

/** Every cell that a side is made of: what it is about, its value, and the text that stands there. */
export function CellsDialog({ side, unit, onClose }: CellsDialogProps) {
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  const { showOrigin } = useFrame();
  const { cells, cellCount, name, value } = side;
  const title = `${w.say(name)} : ${valueWords(w, value)} ${unitName(w, unit)}`.trim();
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{w('window.reconcile.cell.what')}</th>
                  <th className={styles.number}>{w('window.reconcile.cell.value')}</th>
                  <th>{w('window.reconcile.cell.raw')}</th>
                  <th>{w('window.reconcile.cell.where')}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map(({ file, sheet, cell, raw, value: own, what, period }) => (
                  <tr key={`${file}!${sheet}!${cell}!${figureWords(w, what)}${w.say(period)}`}>
                    <td>{figureWords(w, [period, ...what])}</td>
                    <td className={styles.number}>{valueWords(w, own)}</td>
                    <td>{raw}</td>
                    <td>
                      <Link onClick={() => showOrigin({ file, sheet, cell })}>
                        {file} › {sheet} › {cell}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {cellCount > cells.length && (
              <p className={styles.more}>{w('window.reconcile.cells.more', { count: cellCount - cells.length })}</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{labels.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
