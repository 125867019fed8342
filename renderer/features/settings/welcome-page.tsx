import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { CalendarPlus, FolderOpen, type LucideIcon, PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { BaseList } from './base-list.tsx';
import { useExampleStore } from './example-store.ts';
import { IdentityFields } from './identity-fields.tsx';
import { TakeBaseButton } from './take-base-button.tsx';
import { useBases } from './use-bases.ts';
import { useLoadExample } from './use-example.ts';
import { useIdentity } from './use-identity.ts';
import { WelcomePicture } from './welcome-picture.tsx';

const useStyles = makeStyles({
  page: { height: '100%', overflow: 'auto', boxSizing: 'border-box', padding: '28px 24px 24px' },
  inner: {
    maxWidth: '960px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '24px' },
  title: { margin: '0 0 4px' },
  text: { color: tokens.colorNeutralForeground2, display: 'block', maxWidth: '68ch' },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  way: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: '16px 18px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > svg': { color: tokens.colorBrandForeground1 },
  },
  grow: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  act: { alignSelf: 'flex-start' },
});

/** An empty base: who works here, and three ways to begin. */
export function WelcomePage() {
  const w = useWords();
  const styles = useStyles();
  const { go, notify } = useFrame();
  const identity = useIdentity();
  const example = useExampleStore();
  const loadExample = useLoadExample();
  const bases = useBases();
  const { data: list = [] } = useAnswer('settings.bases', {});
  const others = list.filter(({ isOpen }) => !isOpen);
  /** What is begun is signed. */
  const signed = (act: () => void) => () => {
    identity.save().then(
      (isSaved) => isSaved && act(),
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <div className={styles.head}>
          <WelcomePicture />
          <div>
            <Title2 as="h1" className={styles.title}>
              {w('window.welcome.title')}
            </Title2>
            <Text className={styles.text}>{w('window.welcome.text')}</Text>
          </div>
        </div>
        <Section title={w('window.sign.title')} card>
          <IdentityFields identity={identity} />
        </Section>
        <div className={styles.ways}>
          <Way icon={PackageOpen} title={w('window.welcome.example')} text={w('window.welcome.example.text')}>
            {example.isRunning ? (
              <ProgressLine
                label={w('window.welcome.loading', { file: example.file })}
                share={example.share}
                cancel={{ label: w('window.label.cancel'), act: example.cancel }}
              />
            ) : (
              <Button className={styles.act} appearance="primary" onClick={signed(() => void loadExample())}>
                {w('rounds.empty.example')}
              </Button>
            )}
          </Way>
          <Way icon={CalendarPlus} title={w('window.welcome.begin')} text={w('window.welcome.begin.text')}>
            <Button
              className={styles.act}
              disabled={example.isRunning}
              onClick={signed(() => go({ room: 'rounds', query: { show: 'round' } }))}
            >
              {w('rounds.empty.begin')}
            </Button>
          </Way>
          <Way icon={FolderOpen} title={w('window.welcome.open')} text={w('window.welcome.open.text')}>
            <div>
              <TakeBaseButton bases={bases} />
            </div>
          </Way>
        </div>
        {others.length > 0 && (
          <Section title={w('window.welcome.others')} card>
            <BaseList list={others} bases={bases} />
          </Section>
        )}
      </div>
    </div>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ icon: Icon, title, text, children }: WayProps) {
  const styles = useStyles();
  return (
    <section className={styles.way} aria-label={title}>
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      <Text as="h2" weight="semibold" size={400} style={{ margin: 0 }}>
        {title}
      </Text>
      <Text className={styles.grow}>{text}</Text>
      {children}
    </section>
  );
}
