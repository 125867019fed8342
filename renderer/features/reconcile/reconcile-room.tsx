import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { GitCompareArrows, Inbox, Keyboard, Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { useJudgements } from './decision/use-judgements.ts';
import { Desk } from './desk.tsx';
import { nextToSettle } from './list/snapshot.ts';
import { ItemsProvider } from './list/use-items.tsx';
import { useList } from './list/use-list.ts';
import { FIRST_VIEW } from './room-view.ts';
import { type KeptFresh, useKeptFresh } from './use-kept-fresh.ts';
import { useQuiet } from './use-quiet.ts';
import { useRoomPlace } from './use-room-place.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  bar: { width: '160px' },
  words: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  working: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '24px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  desk: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** Milliseconds of work that needs no telling. */
const SHORT = 500;

/** Rapprochement: what the departments say differently, one figure after the other. */
export function ReconcileRoom() {
  return (
    <ItemsProvider>
      <Room />
    </ItemsProvider>
  );
}

function Room() {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const place = useRoomPlace();
  const held = useList(place.view);
  const { list, error, retry, numbers, isCurrent, toSettle, idOf } = held;
  const fresh = useKeptFresh(list);
  const judgements = useJudgements();
  const { data: rules } = useAnswer('reconcile.listRules', {});
  const [opened, setOpened] = useState<'similar' | 'rule' | 'keys' | ''>('');
  const { open, show } = place;
  // A list of what needs a decision opens none that has one by now.
  const isToSettle = place.view.states.join() === FIRST_VIEW.states.join();
  const first = isToSettle ? nextToSettle(numbers, undefined, toSettle) : numbers[0];
  useEffect(() => {
    if (open !== '' || first === undefined || !isCurrent) return;
    idOf(first).then(
      (id) => id !== undefined && show(id),
      () => undefined,
    );
  }, [open, first, isCurrent, idOf, show]);
  if (error && !list) {
    const again = { label: w('window.failed.again'), act: retry };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!list) return <LoadingState label={w('window.loading')} />;
  if (list.isEmpty) {
    return (
      <Page title={w('window.room.reconcile')}>
        <EmptyState
          picture={<GitCompareArrows size={44} aria-hidden />}
          title={w('window.reconcile.empty')}
          text={w('window.reconcile.empty.text')}
        >
          <Button appearance="primary" icon={<Inbox size={18} />} onClick={() => go({ room: 'intake' })}>
            {w('window.reconcile.empty.start')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={w('window.room.reconcile')}
      badge={
        <>
          <Settled list={list} />
          <Working fresh={fresh} isWriting={judgements.isWriting} />
        </>
      }
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<Scale size={18} />}
            onClick={() => go({ room: 'registers', path: ['rules'] })}
          >
            {w('window.reconcile.rules', { count: rules?.length ?? 0 })}
          </Button>
          <Button appearance="subtle" icon={<Keyboard size={18} />} onClick={() => setOpened('keys')}>
            {w('window.reconcile.keys.short')}
          </Button>
        </>
      }
      layout="fill"
    >
      {fresh.error && (
        <MessageBar intent="warning">
          <MessageBarBody>{w('window.reconcile.stale')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={fresh.again}>
              {w('window.reconcile.stale.again')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.desk}>
        <Desk place={place} held={held} judgements={judgements} list={list} opened={opened} onOpen={setOpened} />
      </div>
    </Page>
  );
}

/** How many of those that need a decision are settled. */
function Settled({ list }: { readonly list: DiscrepancyList }) {
  const w = useWords();
  const styles = useStyles();
  const { settled, toSettle } = list;
  if (toSettle === 0) return null;
  const words = w('window.reconcile.progress', { settled, all: toSettle });
  return (
    <span className={styles.progress}>
      <ProgressBar className={styles.bar} thickness="large" value={settled / toSettle} aria-label={words} />
      <span className={styles.words} role="status">
        {words}
      </span>
    </span>
  );
}

/** What takes a moment, told in the header so that nothing moves below it. */
function Working({ fresh, isWriting }: { readonly fresh: KeptFresh; readonly isWriting: boolean }) {
  const w = useWords();
  const styles = useStyles();
  const isWorking = fresh.isRunning || isWriting;
  const isLong = useQuiet(String(isWorking), SHORT) && isWorking;
  if (!isLong) return null;
  const share = fresh.share ?? 0;
  return (
    <span className={styles.working} role="status">
      <LateSpinner size="extra-tiny" />
      {w(fresh.isRunning ? 'window.reconcile.running' : 'window.reconcile.writing')}
      {fresh.isRunning && share > 0 && w('window.reconcile.percent', { value: Math.round(share * 100) })}
      {fresh.isRunning && (
        <Button size="small" onClick={fresh.cancel}>
          {w('window.label.cancel')}
        </Button>
      )}
    </span>
  );
}
