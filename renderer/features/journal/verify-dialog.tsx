import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useLabels } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalSurvey } from '#shared/contract/journal.ts';
import type { OutputOf } from '#shared/contract/registry.ts';

type Verification = OutputOf<'settings.verify'>;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    flexGrow: 1,
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  checks: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  check: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', alignItems: 'center', rowGap: '2px' },
  finding: { gridColumn: '1 / -1', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** Proves that the journal, and all that it vouches for, is as it was written. */
export function VerifyDialog({
  head,
  onClose,
}: {
  readonly head: JournalSurvey['head'];
  readonly onClose: () => void;
}) {
  const w = useWords();
  const styles = useStyles();
  const labels = useLabels();
  const client = useClient();
  const { notify } = useFrame();
  const [noted, setNoted] = useState('');
  const [state, setState] = useState<'idle' | 'running' | Error | Verification>('idle');
  const verify = () => {
    setState('running');
    client.call('settings.verify', { head: noted.trim().toLowerCase() }).then(setState, setState);
  };
  const copy = () => {
    navigator.clipboard.writeText(head.hash).then(
      () => notify({ intent: 'success', sentence: w('window.journal.head.copied') }),
      () => undefined,
    );
  };
  const isDone = typeof state === 'object' && !(state instanceof Error);
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.journal.verify.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{w('window.journal.verify.text')}</Text>
            <div>
              <Text className={styles.muted}>{w('window.journal.head', { entry: String(head.entry) })}</Text>
              <div className={styles.head}>
                <span className={styles.hash}>{head.hash}</span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Copy size={16} />}
                  aria-label={w('window.journal.head.copy')}
                  title={w('window.journal.head.copy')}
                  onClick={copy}
                />
              </div>
              <Text className={styles.muted}>{w('window.journal.head.hint')}</Text>
            </div>
            <Field label={w('window.journal.verify.head')} hint={w('window.journal.verify.head.hint')}>
              <Input value={noted} onChange={(_event, { value }) => setNoted(value)} />
            </Field>
            <div role="status">
              {state === 'running' && <Spinner size="small" label={w('window.journal.verify.running')} />}
              {state instanceof Error && <Text>{w.error(state)}</Text>}
              {isDone && <Findings verification={state} />}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{labels.close}</Button>
            <Button appearance="primary" disabled={state === 'running'} onClick={verify}>
              {w(isDone ? 'window.journal.verify.again' : 'window.journal.verify.run')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Findings({ verification: { ok, checks } }: { readonly verification: Verification }) {
  const w = useWords();
  const styles = useStyles();
  const failed = checks.filter((check) => !check.ok).length;
  return (
    <div className={styles.content}>
      <Text weight="semibold">
        {ok ? w('window.journal.verify.ok') : w('window.journal.verify.bad', { count: failed })}
      </Text>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check.name} className={styles.check}>
            <span>{w(`window.journal.verify.check.${check.name}`)}</span>
            <StateBadge tone={check.ok ? 'success' : 'danger'}>
              {w(check.ok ? 'window.journal.verify.passed' : 'window.journal.verify.failed')}
            </StateBadge>
            {check.ok ||
              check.sentences.map((sentence) => (
                <span key={w.say(sentence)} className={styles.finding}>
                  {w.say(sentence)}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
