import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { BUCKETS } from '#shared/domain/model/ledger.ts';
import { FedFigures } from './fed-figures.tsx';
import { SettlementCard } from './settlement-card.tsx';
import { SourceActions } from './source-actions.tsx';
import { SourcePicture } from './source-picture.tsx';

const useStyles = makeStyles({
  chain: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  name: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  where: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  reasons: { margin: 0, paddingLeft: '18px' },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

export interface CellOriginProps {
  readonly place: { readonly file: string; readonly sheet: string; readonly cell: string };
}

/** Cells behind the figures that a cell feeds are not listed: it is one of them. */
const MOST = 1;

/** A cell on to what it became, and to every figure and place that it feeds. */
export function CellOrigin({ place }: CellOriginProps) {
  const w = useWords();
  const styles = useStyles();
  const { data, error, refetch } = useAnswer('tables.cell', { ...place, most: MOST, places: false });
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!data) return <LoadingState label={w('window.origin.loading')} />;
  const { file, sheet, cell, submission, departmentName, bucket, raw, reasons, settlements, figures } = data;
  const known = BUCKETS.find((one) => one === bucket);
  const use = w(known ? `window.origin.bucket.${known}` : 'window.origin.bucket.none');
  return (
    <div className={styles.chain}>
      <div className={styles.head}>
        <div className={styles.name}>{raw === '' ? cell : w('window.origin.cellSays', { cell, raw })}</div>
        <div className={styles.where}>
          {w('window.origin.cellWhere', { file, sheet, department: w.say(departmentName) })}
        </div>
        {submission > 0 && <SourcePicture submission={submission} file={file} sheet={sheet} cell={cell} />}
        <Text>{use}</Text>
        {reasons.length > 0 && (
          <ul className={mergeClasses(styles.reasons)}>
            {reasons.map((reason) => (
              <li key={w.say(reason)}>{w.say(reason)}</li>
            ))}
          </ul>
        )}
        {submission > 0 && <SourceActions origin={{ submission, file, sheet, cell }} isCell />}
      </div>
      {settlements.length > 0 && (
        <Section title={w('window.origin.questions', { count: settlements.length })}>
          <div className={styles.list}>
            {settlements.map((one) => (
              <SettlementCard key={one.discrepancy} settlement={one} unit={figures[0]?.unit ?? ''} />
            ))}
          </div>
        </Section>
      )}
      <Section title={w('window.origin.feeds', { count: figures.length })}>
        <FedFigures figures={figures} />
      </Section>
    </div>
  );
}
