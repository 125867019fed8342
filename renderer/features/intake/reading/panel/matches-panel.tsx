import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { SquarePen } from 'lucide-react';
import { useState } from 'react';
import { correct } from '#renderer/features/intake/reading/corrections.ts';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { MatchView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { fold } from '#shared/lib/fold.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  match: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 6fr) max-content',
    columnGap: '10px',
    alignItems: 'center',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

/** Labels that are listed at once; the others are searched. */
const MOST = 200;

/** What each label of the table was taken for, with its code. */
export function MatchesPanel() {
  const w = useWords();
  const styles = useStyles();
  const table = useReading((state) => state.reading?.tables[state.table]);
  const [sought, setSought] = useState('');
  if (!table || table.matches.length === 0) return <Text>{w('window.reading.no_matches')}</Text>;
  const words = fold(sought);
  const found = table.matches.filter(
    ({ stated, codes }) => fold(stated).includes(words) || codes.some(({ name }) => fold(w.say(name)).includes(words)),
  );
  return (
    <div className={styles.all}>
      <Text>{w('window.reading.matches', { count: table.matches.length })}</Text>
      {table.matches.length > 8 && (
        <SearchBox
          size="small"
          value={sought}
          placeholder={w('window.reading.search_label')}
          aria-label={w('window.reading.search_label')}
          onChange={(_event, { value }) => setSought(value)}
        />
      )}
      <ul className={styles.list}>
        {found.slice(0, MOST).map((match) => (
          <MatchLine key={`${match.field} ${match.stated}`} match={match} />
        ))}
      </ul>
      {found.length > MOST && <Text>{w('window.reading.more', { count: found.length })}</Text>}
    </div>
  );
}

function MatchLine({ match: { field, stated, codes } }: { readonly match: MatchView }) {
  const w = useWords();
  const styles = useStyles();
  const store = useReadingStore();
  const change = () => {
    const { reading, table: at, sheets, say, set } = store.getState();
    const table = reading?.tables[at];
    if (!table) return;
    const sheet = sheets[table.sheet]?.name ?? '';
    set({
      choosing: {
        title: w('window.reading.what_means', { text: stated }),
        field,
        current: codes[0]?.code ?? '',
        done: (value) => {
          const isOut = value === 'exclude';
          const isAge = field === 'sex' && /^Y/.test(value);
          const own = isOut ? 'role' : isAge ? 'age' : field;
          say([correct(sheet, table, { target: { on: 'label', text: stated }, field: own, value })]);
        },
      },
    });
  };
  return (
    <li className={styles.match}>
      <span>{stated}</span>
      <span>
        {codes.map(({ code, name }) => (
          <span key={code}>
            {w.say(name)} <span className={styles.code}>{w.say(name) === code ? '' : code}</span>
          </span>
        ))}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<SquarePen size={15} />}
        aria-label={w('window.reading.change_meaning', { text: stated })}
        title={w('window.reading.change_meaning', { text: stated })}
        onClick={change}
      />
    </li>
  );
}
