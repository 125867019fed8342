import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace, TracedOrigin } from '#shared/contract/provenance.ts';
import { SourceCard } from './source-card.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface SourceListProps {
  readonly origins: readonly TracedOrigin[];
  /** Cells that are not listed. */
  readonly leftOut: number;
  readonly sheets: FigureTrace['sheets'];
  readonly trace: FigureTrace;
  /** Opens none of them by itself. */
  readonly closed?: boolean;
}

/** The cells behind a figure; the first one is open. */
export function SourceList({ origins, leftOut, sheets, trace, closed = false }: SourceListProps) {
  const w = useWords();
  const styles = useStyles();
  if (origins.length === 0) return <div className={styles.more}>{w('window.origin.noSource')}</div>;
  return (
    <>
      <ul className={styles.list}>
        {origins.map((origin, i) => (
          <li key={`${origin.file} ${origin.sheet} ${origin.cell} ${origin.raw}`}>
            <SourceCard origin={origin} trace={trace} startsOpen={!closed && i === 0} />
          </li>
        ))}
      </ul>
      {leftOut > 0 && (
        <div className={styles.more}>
          {w('window.origin.moreSources', { count: leftOut })}
          {sheets.length > 1 && (
            <ul>
              {sheets.map(({ file, sheet, cells }) => (
                <li key={`${file} ${sheet}`}>{w('window.origin.sheetCells', { file, sheet, count: cells })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
