import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFrame } from '#renderer/frame/frame.ts';
import { Section } from '#renderer/ui/section.tsx';
import { toneOf } from '#renderer/ui/theme.ts';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { Side, SideRecord } from '#shared/contract/unfolded.ts';
import { CellPicture } from './cell-picture.tsx';
import { placesOf } from './side-view.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    // Not the cells of the pictures inside.
    '& > * > tr > th, & > * > tr > td': {
      padding: '4px 10px 4px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
    '& > * > tr > th[scope=row]': { fontWeight: 'inherit', color: tokens.colorNeutralForeground3 },
  },
  differs: { backgroundColor: toneOf('warning').background, color: toneOf('warning').foreground },
});

const FIELDS: readonly (readonly [keyof SideRecord, (w: Words, record: SideRecord) => string])[] = [
  ['title', (_w, { title }) => title],
  ['start', (_w, { start }) => dayInFigures(start)],
  ['end', (_w, { end }) => dayInFigures(end)],
  ['place', (w, { place }) => w.say(place)],
  ['partners', (_w, { partners }) => partners],
  ['amount', (w, { amount }) => (amount === null ? '' : w.number(amount))],
  ['beneficiaries', (w, { beneficiaries }) => (beneficiaries === null ? '' : w.number(beneficiaries))],
  ['objectives', (_w, { objectives }) => objectives.join(', ')],
  ['status', (_w, { status }) => status],
];

/** Records side by side; what is not the same in all is marked. */
export function RecordTable({ sides }: { readonly sides: readonly Side[] }) {
  const w = useWords();
  const styles = useStyles();
  const { showOrigin } = useFrame();
  const rows = FIELDS.map(([field, tell]) => ({
    field,
    texts: sides.map(({ record }) => (record ? tell(w, record) : '')),
  })).filter(({ texts }) => texts.some((text) => text !== ''));
  return (
    <Section title={w('window.reconcile.records')}>
      <table className={styles.table}>
        <colgroup>
          <col style={{ width: 104 }} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {sides.map(({ source, department }) => (
              <th key={source} scope="col">
                {department.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, texts }) => {
            const differs = texts.some((text) => text !== texts[0]);
            return (
              <tr key={field}>
                <th scope="row">{w(`window.reconcile.record.${field}`)}</th>
                {texts.map((text, i) => (
                  <td key={sides[i]?.source ?? i} className={mergeClasses(differs && styles.differs)}>
                    {text === '' ? '–' : text}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{w('window.reconcile.cell.where')}</th>
            {sides.map((side) => (
              <td key={side.source}>
                {placesOf(side).map((place) => (
                  <Link
                    key={place.first}
                    onClick={() => showOrigin({ file: place.file, sheet: place.sheet, cell: place.first })}
                  >
                    {place.file} › {place.sheet} › {place.words}
                  </Link>
                ))}
              </td>
            ))}
          </tr>
          <tr>
            <td />
            {sides.map((side) => (
              <td key={side.source}>
                {placesOf(side).map((place) => (
                  <CellPicture key={place.first} place={place} cells={side.cells} />
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
