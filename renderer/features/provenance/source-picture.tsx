import { Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { SheetPicture } from '#renderer/ui/sheet-picture.tsx';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  box: { height: '168px', minWidth: 0 },
  picture: { height: '100%' },
  words: { color: tokens.colorNeutralForeground3 },
});

export interface SourcePictureProps {
  readonly sha256?: string;
  readonly submission?: number;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Range of a list whose rows were counted; '' for a cell. */
  readonly range?: string;
}

/** The cell as it stands in the sheet of the department, with what is around it. */
export function SourcePicture({ sha256 = '', submission = 0, file, sheet, cell, range = '' }: SourcePictureProps) {
  const w = useWords();
  const styles = useStyles();
  const place = range === '' ? cell : (range.split(':')[0] ?? cell);
  const input = { submission, sha256, sheet, place, margin: 3, headings: true, language: w.language };
  const { data, error } = useAnswer('intake.cells', input);
  if (error) return <Caption1 className={styles.words}>{w.error(error)}</Caption1>;
  if (!data) {
    return (
      <Skeleton className={styles.box} aria-label={w('window.origin.loading')}>
        <SkeletonItem style={{ height: '100%' }} />
      </Skeleton>
    );
  }
  return (
    <>
      <div className={styles.box}>
        <SheetPicture
          className={styles.picture ?? ''}
          label={w('window.origin.picture', { file, sheet, cell })}
          window={data}
        />
      </div>
      {data.blanked && <Caption1 className={styles.words}>{w('window.origin.blanked')}</Caption1>}
    </>
  );
}
