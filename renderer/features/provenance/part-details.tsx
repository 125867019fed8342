import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { useGoOn } from './panel-frame.ts';
import { SourceList } from './source-list.tsx';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '2px 0 10px 24px',
    color: tokens.colorNeutralForeground2,
  },
  all: { alignSelf: 'flex-start' },
});

/** Cells of a part that are told before it is opened by itself. */
const FEW = 5;

/** The sources of one part of a sum, and the way to all of it. */
export function PartDetails({ figure }: { readonly figure: string }) {
  const w = useWords();
  const styles = useStyles();
  const goOn = useGoOn();
  const { data, error } = useAnswer('tables.figure', { key: figure, most: FEW, places: false });
  if (error) return <div className={styles.details}>{w.error(error)}</div>;
  if (!data) {
    return (
      <Skeleton className={styles.details} aria-label={w('window.origin.loading')}>
        <SkeletonItem />
      </Skeleton>
    );
  }
  return (
    <div className={styles.details}>
      <SourceList origins={data.origins} leftOut={data.leftOut.origins} sheets={[]} trace={data} closed />
      <Button size="small" className={styles.all} onClick={() => goOn({ figure })}>
        {w('window.origin.openPart')}
      </Button>
    </div>
  );
}
