import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace } from '#shared/contract/provenance.ts';
import { aboutLine, valueWords } from './origin-words.ts';
import { useGoOn } from './panel-frame.ts';
import { PlaceList } from './place-list.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  figure: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', columnGap: '12px' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  places: {
    padding: '4px 0 0 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Consolidated figures that a cell feeds, with every place where tables print them. */
export function FedFigures({ figures }: { readonly figures: readonly FigureTrace[] }) {
  const w = useWords();
  const styles = useStyles();
  const goOn = useGoOn();
  if (figures.length === 0) return <div>{w('window.origin.feedsNothing')}</div>;
  return (
    <ul className={styles.list}>
      {figures.map((figure) => (
        <li key={figure.key}>
          <div className={styles.figure}>
            <Link as="button" onClick={() => goOn({ figure: figure.key })}>
              {aboutLine(w, figure.about)}
            </Link>
            <span className={styles.value}>{valueWords(w, figure).number}</span>
          </div>
          <div className={styles.places}>
            <PlaceList figure={figure.key} />
          </div>
        </li>
      ))}
    </ul>
  );
}
