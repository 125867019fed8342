import { Button, makeStyles } from '@fluentui/react-components';
import { FileDown, Grid3x3, Waypoints } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { useGoOn } from './panel-frame.ts';
import { useOriginal } from './use-original.ts';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

export interface SourceActionsProps {
  readonly origin: {
    readonly submission: number;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  };
  /** Whether the cell itself is what is shown. */
  readonly isCell?: boolean;
}

/** Where one goes from a cell: to its reading, to its file, to all that it feeds. */
export function SourceActions({ origin, isCell = false }: SourceActionsProps) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const goOn = useGoOn();
  const { take, isRunning } = useOriginal();
  const { submission, file, sheet, cell } = origin;
  const first = cell.split(':')[0] ?? cell;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        icon={<Grid3x3 size={16} />}
        onClick={() => frame.go({ room: 'intake', path: [String(submission)], query: { sheet, cell: first } })}
      >
        {w('window.origin.toSheet')}
      </Button>
      {!isCell && (
        <Button size="small" icon={<Waypoints size={16} />} onClick={() => goOn({ file, sheet, cell: first })}>
          {w('window.origin.toCell')}
        </Button>
      )}
      <Button size="small" icon={<FileDown size={16} />} disabled={isRunning} onClick={() => take(submission)}>
        {w('window.origin.original')}
      </Button>
    </div>
  );
}
