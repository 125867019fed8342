import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { FileName } from '#renderer/ui/file-name.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { SubmissionLine } from '#shared/contract/submissions.ts';
import { useColumns } from './columns.ts';
import { STATE_TONES } from './state-tones.ts';

const useStyles = makeStyles({
  row: { height: '100%' },
  cell: { minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  file: { fontWeight: tokens.fontWeightSemibold, lineHeight: '18px' },
  whole: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  about: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  asked: { fontWeight: tokens.fontWeightSemibold },
  gone: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  bar: { height: '12px', borderRadius: '6px', backgroundColor: tokens.colorNeutralBackground3 },
});

export interface SubmissionRowProps {
  /** Undefined while it is on its way. */
  readonly line: SubmissionLine | undefined;
  readonly department: string;
}

/** One received file in the list. */
export const SubmissionRow = memo(function SubmissionRow({ line, department }: SubmissionRowProps) {
  const w = useWords();
  const styles = useStyles();
  const columns = useColumns();
  if (!line) {
    return (
      <div className={mergeClasses(columns.line, styles.row)}>
        <span className={styles.bar} />
        <span className={styles.bar} />
      </div>
    );
  }
  const { state, file, receivedAt, tables, figures, records, questions, replaces, replacedBy, reason } = line;
  const isGone = state === 'withdrawn' || state === 'replaced';
  const about =
    replacedBy !== ''
      ? w('window.intake.replacedBy', { file: replacedBy })
      : reason !== ''
        ? w.say(reason)
        : replaces !== ''
          ? w('window.intake.replaces', { file: replaces })
          : '';
  const count = (value: number) => (state === 'refused' ? '' : w.number(value));
  return (
    <div className={mergeClasses(columns.line, styles.row)}>
      <span>
        <StateBadge tone={STATE_TONES[state]}>{w(`window.intake.state.${state}`)}</StateBadge>
      </span>
      <span className={styles.cell}>
        <div
          className={mergeClasses(about === '' ? styles.whole : styles.cut, styles.file, isGone && styles.gone)}
          title={file}
        >
          {about === '' ? <FileName name={file} /> : file}
        </div>
        {about !== '' && (
          <div className={mergeClasses(styles.cut, styles.about)} title={about}>
            {about}
          </div>
        )}
      </span>
      <span className={styles.cut} title={department}>
        {department}
      </span>
      <span>{dayInFigures(receivedAt)}</span>
      <span className={columns.number} data-optional="">
        {count(tables)}
      </span>
      <span className={columns.number}>{count(figures)}</span>
      <span className={columns.number} data-optional="">
        {count(records)}
      </span>
      <span className={mergeClasses(columns.number, questions > 0 && styles.asked)}>
        {questions > 0 ? w.number(questions) : ''}
      </span>
    </div>
  );
});
