import { Link, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { PrintedPlace } from '#shared/contract/provenance.ts';
import { formatNumber } from '#shared/texts/format-number.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  place: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '12px',
    alignItems: 'baseline',
  },
  value: { fontVariantNumeric: 'tabular-nums' },
  sum: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Places that are listed. */
const MOST = 12;

/** The cells of the tables that print a figure, alone or in a sum; each leads there. */
export function PlaceList({ figure }: { readonly figure: string }) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const { data: places, error } = useAnswer('tables.places', { key: figure });
  if (error) return <span className={styles.sum}>{w.error(error)}</span>;
  if (!places) {
    return (
      <Skeleton aria-label={w('window.origin.loading')}>
        <SkeletonItem />
      </Skeleton>
    );
  }
  if (places.length === 0) return <span className={styles.sum}>{w('window.origin.nowhere')}</span>;
  // Where it stands alone comes first.
  const own = places.filter((place) => place.figure === figure);
  const listed = [...own, ...places.filter((place) => place.figure !== figure)];
  const go = ({ table, at }: PrintedPlace) =>
    frame.go({ room: 'tables', path: [String(table)], query: { at: `${at.row}.${at.column}` } });
  return (
    <ul className={styles.list}>
      {listed.slice(0, MOST).map((place) => (
        <li key={`${place.table} ${place.at.row} ${place.at.column}`} className={styles.place}>
          <span>
            <Link as="button" onClick={() => go(place)}>
              {placeWords(w, place)}
            </Link>
            {place.figure !== figure && <span className={styles.sum}>{` ${w('window.origin.inSum')}`}</span>}
          </span>
          <span className={styles.value}>{formatNumber(w.language, place.value, place.decimals)}</span>
        </li>
      ))}
      {listed.length > MOST && (
        <li className={styles.sum}>{w('window.origin.morePlaces', { count: listed.length - MOST })}</li>
      )}
    </ul>
  );
}

function placeWords(w: Words, { table, row, column }: PrintedPlace): string {
  const across = column.map((words) => w.say(words)).filter((words) => words !== '');
  return w('window.origin.place', { table: String(table), row: w.say(row), column: across.join(', ') });
}
