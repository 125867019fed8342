import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { RotateCcw, X } from 'lucide-react';
import { memo } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { QueueItem } from '#shared/contract/queue.ts';
import { PasswordForm } from './password-form.tsx';
import { badgeOf, isOpen, isUnderWay, shareOf, tellOf } from './queue-view.ts';
import type { QueueDeeds } from './use-queue.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 2fr) minmax(0, 3fr) 124px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  file: { fontWeight: tokens.fontWeightSemibold },
  from: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  told: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  failed: { color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
});

export interface QueueRowProps {
  readonly item: QueueItem;
  /** The department's name; '' where it is not known. */
  readonly department: string;
  readonly deeds: QueueDeeds;
}

/** One file of the queue: where it stands, how far it is, what came of it, and what can be done. */
export const QueueRow = memo(function QueueRow({ item, department, deeds }: QueueRowProps) {
  const w = useWords();
  const styles = useStyles();
  const { tone, word } = badgeOf(item);
  return (
    <div className={styles.row}>
      <div>
        <StateBadge tone={tone}>{w(word)}</StateBadge>
      </div>
      <div className={mergeClasses(styles.cut, styles.file)} title={item.file}>
        {item.file}
        {department !== '' && <span className={styles.from}> · {department}</span>}
      </div>
      <Told item={item} deeds={deeds} />
      <Actions item={item} deeds={deeds} />
    </div>
  );
});

function Told({ item, deeds }: Pick<QueueRowProps, 'item' | 'deeds'>) {
  const w = useWords();
  const styles = useStyles();
  if (isUnderWay(item)) return <ProgressBar value={shareOf(item)} aria-label={item.file} />;
  if (item.state === 'password') return <PasswordForm item={item} onGiven={(given) => deeds.resume(item, given)} />;
  const words = tellOf(item).map(w.say).join(' · ');
  return (
    <div className={mergeClasses(styles.told, item.sentence !== null && styles.failed)} title={words}>
      {words}
    </div>
  );
}

function Actions({ item, deeds }: Pick<QueueRowProps, 'item' | 'deeds'>) {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const { file, state, submission } = item;
  const hasEnded = !isOpen(item) && state !== 'password' && state !== 'failed';
  const open = () => go({ room: 'intake', path: String(submission) });
  return (
    <div className={styles.actions}>
      {submission > 0 && (
        <Button size="small" appearance={state === 'to_confirm' ? 'primary' : 'secondary'} onClick={open}>
          {w(state === 'to_confirm' ? 'window.intake.queue.confirm' : 'window.intake.queue.open')}
        </Button>
      )}
      {state === 'failed' && (
        <Button size="small" icon={<RotateCcw size={16} />} onClick={() => deeds.resume(item)}>
          {w('window.intake.queue.again')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<X size={16} />}
        aria-label={w(hasEnded ? 'window.intake.queue.dismiss' : 'window.intake.queue.cancel', { file })}
        title={w(hasEnded ? 'window.intake.queue.dismiss' : 'window.intake.queue.cancel', { file })}
        onClick={() => (hasEnded ? deeds.dismiss(item) : deeds.cancel(item))}
      />
    </div>
  );
}
