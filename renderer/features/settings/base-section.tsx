import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DatabaseZap } from 'lucide-react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { BaseList } from './base-list.tsx';
import { NewBaseDialog } from './new-base-dialog.tsx';
import { TakeBaseButton } from './take-base-button.tsx';
import { useBases } from './use-bases.ts';

const useStyles = makeStyles({
  folder: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which base is open, and the others of the folder. */
export function BaseSection() {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const { path } = usePlace();
  const { data: settings } = useAnswer('settings.read', {});
  const { data: list = [] } = useAnswer('settings.bases', {});
  const bases = useBases();
  const isMaking = path[0] === 'base' && path[1] === 'new';
  const show = (...parts: readonly string[]) => go({ room: 'settings', path: ['base', ...parts] }, { replace: true });
  return (
    <Section title={w('window.settings.base')} card>
      <Text className={styles.folder}>{w('window.base.folder', { folder: settings?.folder ?? '' })}</Text>
      <BaseList list={list} bases={bases} />
      <div className={styles.buttons}>
        <Button icon={<DatabaseZap size={18} />} disabled={bases.isRunning} onClick={() => show('new')}>
          {w('window.base.new')}
        </Button>
        <TakeBaseButton bases={bases} />
      </div>
      {isMaking && <NewBaseDialog bases={bases} onClose={() => show()} />}
    </Section>
  );
}
