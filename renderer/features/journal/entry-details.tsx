import { Button, Caption1, Divider, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowRight, Redo2, Undo2 } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { dayInFigures, timeInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalStory } from '#shared/contract/journal.ts';
import { effectKey, fixedKey, kindKey } from './journal-view.ts';
import { iconOf } from './kind-icons.ts';
import { placeOf } from './subject-place.ts';
import { useUndo } from './use-journal.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1 },
  muted: { color: tokens.colorNeutralForeground3 },
  reason: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    whiteSpace: 'pre-line',
  },
  // Fluent's own takes what height is left.
  divider: { flexGrow: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  empty: { padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground3, textAlign: 'center' },
});

/** One entry, whole: its reason, what it speaks of, and what happens when it is taken back. */
export function EntryDetails({ story }: { readonly story: JournalStory | undefined }) {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  if (!story) return <Text className={styles.empty}>{w('window.journal.choose')}</Text>;
  const { entry, at, author, office, kind, sentence, reason, key, hash, undoneBy, undo, subject } = story;
  const Icon = iconOf(kind);
  const way = placeOf(subject);
  const why = w.say(reason);
  const facts = [
    { name: w('window.journal.at'), value: `${dayInFigures(at)} ${timeInFigures(at)}` },
    { name: w('window.journal.author'), value: author },
    { name: w('window.journal.office'), value: office || w('window.journal.office.none') },
    ...(key === '' ? [] : [{ name: w('window.journal.key'), value: <span className={styles.mono}>{key}</span> }]),
    { name: w('window.journal.hash'), value: <span className={styles.mono}>{hash}</span> },
  ];
  return (
    <section className={styles.panel} aria-label={w('window.journal.entry', { entry: String(entry) })}>
      <div className={styles.head}>
        <Icon size={20} aria-hidden />
        <Subtitle2 as="h2" className={styles.title}>
          {w(kindKey(kind))}
        </Subtitle2>
        <Caption1 className={styles.muted}>{w('window.journal.entry', { entry: String(entry) })}</Caption1>
      </div>
      {undo === 'undone' && (
        <div>
          <StateBadge tone="neutral">{w('window.journal.undone', { entry: String(undoneBy) })}</StateBadge>
        </div>
      )}
      <Text>{w.say(sentence)}</Text>
      {why !== '' && (
        <div>
          <Caption1 block className={styles.muted}>
            {w('window.journal.reason')}
          </Caption1>
          <div className={styles.reason}>{why}</div>
        </div>
      )}
      {way && (
        <div>
          <Button icon={<ArrowRight size={18} />} onClick={() => go(way.place)}>
            {w.say(way.words)}
          </Button>
        </div>
      )}
      <Divider className={styles.divider} />
      <TakeBack story={story} />
      <Divider className={styles.divider} />
      <FactList facts={facts} />
    </section>
  );
}

/** The way back, with what it does; or why there is none. */
function TakeBack({ story }: { readonly story: JournalStory }) {
  const w = useWords();
  const styles = useStyles();
  const { undo, isRunning } = useUndo();
  const { undo: state, kind, undoneBy } = story;
  if (state === 'facts' || state === 'record') {
    return <Text className={styles.muted}>{w(fixedKey(state, kind))}</Text>;
  }
  const isUndone = state === 'undone';
  return (
    <>
      {isUndone ? (
        <Text>{w('window.journal.effect.restore', { entry: String(undoneBy) })}</Text>
      ) : (
        <div>
          <Caption1 block className={styles.muted}>
            {w('window.journal.undo.title')}
          </Caption1>
          <Text block>{w(effectKey(kind))}</Text>
          <Caption1 block className={styles.muted}>
            {w('window.journal.undo.keeps')}
          </Caption1>
        </div>
      )}
      <div className={styles.actions}>
        <Button
          appearance={isUndone ? 'secondary' : 'primary'}
          icon={isUndone ? <Redo2 size={18} /> : <Undo2 size={18} />}
          disabled={isRunning}
          onClick={() => undo(story)}
        >
          {w(isUndone ? 'window.journal.redo' : 'window.journal.undo')}
        </Button>
      </div>
    </>
  );
}
