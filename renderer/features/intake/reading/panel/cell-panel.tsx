import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { Route, SquarePen } from 'lucide-react';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import { MarkSign } from '#renderer/features/intake/reading/sheet/mark-sign.tsx';
import { spotName } from '#renderer/features/intake/reading/sheet/sheet-model.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
  raw: {
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '5px 14px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reasons: { margin: 0, paddingLeft: '18px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** What became of the cell that is reached: the text of the file, the value, what it is about, and why. */
export function CellPanel() {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const store = useReadingStore();
  const story = useReading((state) => state.story);
  const spot = useReading((state) => state.spot);
  const sheet = useReading(({ sheets, sheet: number }) => sheets[number]?.name ?? '');
  const file = useReading((state) => state.opened?.file ?? '');
  if (!story) return <Text>{w('window.reading.cell.none')}</Text>;
  const { row, column, raw, mark, figure, means, reasons, formula, comment, columnPart } = story;
  const cell = spotName(row, column);
  return (
    <div className={styles.all}>
      <div className={styles.head}>
        <Subtitle2>{w('window.reading.cell', { cell })}</Subtitle2>
        {mark && (
          <>
            <MarkSign mark={mark} />
            <span>{w(`window.reading.mark.${mark}`)}</span>
          </>
        )}
        {formula && <Badge appearance="outline">{w('window.reading.cell.formula')}</Badge>}
      </div>
      {raw !== '' && <div className={styles.raw}>{w('window.reading.cell.raw', { raw })}</div>}
      {comment !== '' && <Text>{w('window.reading.cell.comment', { comment })}</Text>}
      <dl className={styles.list}>
        {figure && !Number.isNaN(figure.value) && (
          <Line
            term={w('window.reading.cell.value')}
            value={`${w.number(figure.value)} ${w.say(figure.unit)}`}
            code=""
          />
        )}
        {figure?.about.map(({ dimension, value }) => (
          <Line
            key={dimension}
            term={w(`window.reading.dimension.${dimension}`)}
            value={w.say(value.name)}
            code={value.code}
          />
        ))}
        {means.map(({ code, name }) => (
          <Line key={code} term={w('window.reading.cell.means')} value={w.say(name)} code={code} />
        ))}
        {columnPart && (
          <Line term={w('window.reading.cell.column')} value={w(`window.reading.part.${columnPart}`)} code="" />
        )}
      </dl>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => {
            const words = w.say(reason);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
      <div className={styles.actions}>
        {mark && (
          <Button size="small" icon={<Route size={15} />} onClick={() => frame.showOrigin({ file, sheet, cell })}>
            {w('window.reading.provenance')}
          </Button>
        )}
        <Button
          size="small"
          icon={<SquarePen size={15} />}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            store.getState().openMenu({ on: 'cell', ...spot, x: left, y: bottom });
          }}
        >
          {w('window.reading.correct')}
        </Button>
      </div>
    </div>
  );
}

function Line({ term, value, code }: { readonly term: string; readonly value: string; readonly code: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        {value} {code !== '' && code !== value && <span className={styles.code}>{code}</span>}
      </dd>
    </>
  );
}
