import { makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { SheetPicture } from '#renderer/ui/sheet-picture.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Difference, DifferenceLine } from '#shared/contract/difference.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
  place: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    marginBottom: tokens.spacingVerticalXS,
  },
  picture: { maxHeight: '260px' },
  none: { color: tokens.colorNeutralForeground3 },
});

export interface BothCellsProps {
  readonly difference: Difference;
  readonly line: DifferenceLine | undefined;
}

/** The cells of both deliveries that state the chosen figure, as they stand in their sheets. */
export function BothCells({ difference: { before, after }, line }: BothCellsProps) {
  const w = useWords();
  const styles = useStyles();
  if (!line) return <p className={`${styles.panel} ${styles.none}`}>{w('window.intake.difference.choose')}</p>;
  return (
    <div className={styles.panel}>
      <OneCell
        title={w('window.intake.difference.picture.after', { file: after.file })}
        submission={after.submission}
        file={after.file}
        stated={line.after}
      />
      <OneCell
        title={w('window.intake.difference.picture.before', { file: before.file })}
        submission={before.submission}
        file={before.file}
        stated={line.before}
      />
    </div>
  );
}

interface OneCellProps {
  readonly title: string;
  readonly submission: number;
  readonly file: string;
  readonly stated: DifferenceLine['before'];
}

const AROUND = 3;

function OneCell({ title, submission, file, stated }: OneCellProps) {
  const w = useWords();
  const styles = useStyles();
  const { language } = w;
  const input = stated && {
    ...{ submission, sheet: stated.sheet, place: stated.cell, margin: AROUND, headings: true, language },
  };
  const { data, error } = useAnswer('intake.cells', input);
  return (
    <section>
      <Subtitle2 as="h2" block className={styles.title}>
        {title}
      </Subtitle2>
      <div className={styles.place}>
        {stated
          ? w('window.intake.difference.place', { sheet: stated.sheet, cell: stated.cell })
          : w('window.intake.difference.picture.none')}
        {data?.blanked && ` – ${w('window.intake.picture.blanked')}`}
      </div>
      {error && <div className={styles.none}>{w.error(error)}</div>}
      {stated && !data && !error && <Spinner size="tiny" label={w('window.loading')} labelPosition="after" />}
      {stated && data && (
        <SheetPicture
          className={styles.picture}
          label={w('window.intake.difference.picture.label', { ...stated, value: stated.raw, file })}
          window={data}
        />
      )}
    </section>
  );
}
