import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ClipboardCopy, FileDiff, FolderOpen, Reply, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FileName } from '#renderer/ui/file-name.tsx';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { SubmissionLine } from '#shared/contract/submissions.ts';
import { STATE_TONES } from './state-tones.ts';
import { useSubmissionDeeds } from './use-submission-deeds.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  none: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  button: { justifyContent: 'flex-start', textAlign: 'left' },
  refusal: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export interface DetailsPanelProps {
  readonly line: SubmissionLine | undefined;
  /** The department's whole name. */
  readonly department: string;
}

/** The chosen file: what it holds, what became of it, and what can be done with it. */
export function DetailsPanel({ line, department }: DetailsPanelProps) {
  const w = useWords();
  const styles = useStyles();
  if (!line) return <p className={`${styles.panel} ${styles.none}`}>{w('window.intake.details.none')}</p>;
  const { file, state, reason } = line;
  return (
    <section className={styles.panel} aria-label={w('window.intake.details')}>
      <Subtitle2 as="h2" className={styles.title}>
        <FileName name={file} />
      </Subtitle2>
      <div>
        <StateBadge tone={STATE_TONES[state]}>{w(`window.intake.state.${state}`)}</StateBadge>
      </div>
      {state === 'refused' ? (
        <div className={styles.refusal}>
          <strong>{w('window.intake.refused.title')}</strong>
          <div>{w.say(reason)}</div>
        </div>
      ) : (
        <Facts line={line} department={department} />
      )}
      <Actions line={line} />
    </section>
  );
}

function Facts({ line, department }: DetailsPanelProps & { readonly line: SubmissionLine }) {
  const w = useWords();
  const { receivedAt, tables, figures, records, questions, replaces, replacedBy, reason } = line;
  const holds = [
    w('window.intake.holds.tables', { count: tables }),
    w('window.intake.holds.figures', { count: figures }),
    ...(records > 0 ? [w('window.intake.holds.records', { count: records })] : []),
  ];
  const facts = [
    { name: w('window.intake.fact.department'), value: department },
    { name: w('window.intake.fact.received'), value: dayInFigures(receivedAt) },
    { name: w('window.intake.fact.holds'), value: holds.join(', ') },
    ...(questions > 0
      ? [{ name: w('window.intake.fact.questions'), value: w('window.intake.questions', { count: questions }) }]
      : []),
    ...(replaces !== '' ? [{ name: w('window.intake.fact.replaces'), value: <FileName name={replaces} /> }] : []),
    ...(replacedBy !== '' ? [{ name: w('window.intake.fact.replacedBy'), value: <FileName name={replacedBy} /> }] : []),
    ...(reason !== '' ? [{ name: w('window.intake.fact.reason'), value: w.say(reason) }] : []),
  ];
  return <FactList facts={facts} />;
}

function Actions({ line }: { readonly line: SubmissionLine }) {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const deeds = useSubmissionDeeds();
  const [isAsking, setAsking] = useState(false);
  const { submission, state, before, questions } = line;
  const isLive = state === 'to_confirm' || state === 'imported';
  const path = String(submission);
  if (state === 'refused') {
    return (
      <div className={styles.actions}>
        <Button className={styles.button} icon={<ClipboardCopy size={18} />} onClick={() => deeds.copyRequest(line)}>
          {w('window.intake.refused.copy')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {isLive && (
        <Button
          className={styles.button}
          appearance="primary"
          icon={<FolderOpen size={18} />}
          onClick={() => go({ room: 'intake', path })}
        >
          {w(questions > 0 ? 'window.intake.open.confirm' : 'window.intake.open')}
        </Button>
      )}
      {before > 0 && (
        <Button
          className={styles.button}
          icon={<FileDiff size={18} />}
          onClick={() => go({ room: 'intake', path: [path, 'difference'] })}
        >
          {w('window.intake.difference')}
        </Button>
      )}
      {isLive && (
        <Button
          className={styles.button}
          icon={deeds.isReturning ? <LateSpinner size="tiny" /> : <Reply size={18} />}
          disabled={deeds.isReturning}
          onClick={() => void deeds.sendBack(line)}
        >
          {w(deeds.isReturning ? 'window.intake.return.running' : 'window.intake.return')}
        </Button>
      )}
      {isLive && (
        <Button className={styles.button} icon={<Trash2 size={18} />} onClick={() => setAsking(true)}>
          {w('window.intake.withdraw')}
        </Button>
      )}
      {state === 'withdrawn' && (
        <Button
          className={styles.button}
          icon={<RotateCcw size={18} />}
          disabled={deeds.isRunning}
          onClick={() => void deeds.restore(line)}
        >
          {w('window.intake.restore')}
        </Button>
      )}
      <WithdrawDialog
        file={line.file}
        open={isAsking}
        isRunning={deeds.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void deeds.withdraw(line, reason).then(() => setAsking(false))}
      />
    </div>
  );
}
