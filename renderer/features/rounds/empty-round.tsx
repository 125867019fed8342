import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarPlus, LayoutDashboard, PackageOpen } from 'lucide-react';
import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';
import { DropFiles } from './drop-files.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  progress: { width: 'min(520px, 90%)' },
  picture: { color: tokens.colorBrandForeground1 },
});

/** No round yet: what the board will be, and three ways to begin. */
export function EmptyRound() {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const { perform, isRunning, progress, cancel } = useDeed('settings.loadExample');
  const loadExample = async () => {
    try {
      await perform({});
      frame.notify({ intent: 'success', sentence: message('rounds.done.example') });
    } catch (error) {
      frame.notify({ intent: 'error', sentence: w.error(error as Error) });
    }
  };
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div style={{ height: '100%' }}>
      <EmptyState
        title={w('rounds.empty.title')}
        text={w('rounds.empty.text')}
        picture={<LayoutDashboard size={56} strokeWidth={1.25} className={styles.picture} aria-hidden />}
      >
        {isRunning ? (
          <div className={styles.progress}>
            <ProgressLine
              label={w('rounds.empty.loading', { file: progress?.subject ?? '' })}
              share={share}
              cancel={{ label: w('window.label.cancel'), act: cancel }}
            />
          </div>
        ) : (
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={<CalendarPlus size={20} />}
              onClick={() => frame.go({ room: 'rounds', query: { show: 'round' } })}
            >
              {w('rounds.empty.begin')}
            </Button>
            <Button icon={<PackageOpen size={20} />} onClick={() => void loadExample()}>
              {w('rounds.empty.example')}
            </Button>
            <DropFiles isPlain />
          </div>
        )}
      </EmptyState>
    </div>
  );
}
