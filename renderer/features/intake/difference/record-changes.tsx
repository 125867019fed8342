import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { Difference } from '#shared/contract/difference.ts';
import type { TextKey } from '#shared/texts/message.ts';

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  item: { marginBottom: tokens.spacingVerticalXS },
  about: { color: tokens.colorNeutralForeground3 },
});

/** Records beyond these are told by their number. */
const MOST = 40;

/** Activities, meetings and the like that came, went or changed. */
export function RecordChanges({ records }: { readonly records: Difference['records'] }) {
  const w = useWords();
  const styles = useStyles();
  const { added, removed, changed, changes } = records;
  const fieldName = (field: string) => w(`window.intake.record.field.${field}` as TextKey);
  return (
    <div>
      <Subtitle2 as="h2" block className={styles.title}>
        {w('window.intake.difference.records', { added, removed, changed })}
      </Subtitle2>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map(({ change, title, sheet, row, fields }) => (
          <li key={`${change} ${sheet} ${row} ${title}`} className={styles.item}>
            {w('window.pair', { name: w(`window.intake.difference.change.${change}`), value: title })}
            <div className={styles.about}>
              {fields.length === 0
                ? w('window.intake.record.place', { sheet, row: String(row) })
                : fields
                    .map(({ field, before, after }) =>
                      w('window.intake.record.field.change', { field: fieldName(field), before, after }),
                    )
                    .join(' ; ')}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
