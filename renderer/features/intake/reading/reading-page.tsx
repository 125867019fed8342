import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { LedgerFoot } from './ledger-foot.tsx';
import { ChooseDialog } from './menu/choose-dialog.tsx';
import { SheetMenu } from './menu/sheet-menu.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { ReadingActions } from './reading-actions.tsx';
import { useReading, useReadingStore } from './reading-store.ts';
import { CellLine } from './sheet/cell-line.tsx';
import { SheetFoot } from './sheet/sheet-foot.tsx';
import { SheetGrid } from './sheet/sheet-grid.tsx';
import { stateOf } from './state-of-reading.ts';
import { useKeys } from './use-keys.ts';
import { useSaving } from './use-saving.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, outline: 'none' },
  split: { flexGrow: 1, minHeight: 0, display: 'flex' },
  left: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
});

/** The sheet on the left, what is asked and what was read on the right, the account at the foot. */
export function ReadingPage() {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const store = useReadingStore();
  const saving = useSaving();
  const [tinted, setTinted] = useState(true);
  const [showHidden, setShowHidden] = useState(false);
  const file = useReading((state) => state.opened?.file ?? '');
  const reading = useReading((state) => state.reading);
  const { tone, words } = reading ? stateOf(reading) : { tone: 'neutral' as const, words: '' };
  useKeys(store, saving.save);
  return (
    <Page
      title={file}
      badge={words && <StateBadge tone={tone}>{w.say(words)}</StateBadge>}
      subtitle={<Subtitle />}
      back={{ label: w('window.reading.back'), act: () => frame.go({ room: 'intake' }) }}
      actions={<ReadingActions saving={saving} />}
      layout="fill"
    >
      <section className={styles.all} aria-label={w('window.reading.view')}>
        <div className={styles.split}>
          <SplitView name="reading" end={<SidePanel />} endWidth={384}>
            <div className={styles.left}>
              <CellLine />
              <SheetGrid tinted={tinted} showHidden={showHidden} />
              <SheetFoot {...{ tinted, setTinted, showHidden, setShowHidden }} />
            </div>
          </SplitView>
        </div>
        <LedgerFoot />
        <SheetMenu />
        <ChooseDialog />
      </section>
    </Page>
  );
}

function Subtitle() {
  const w = useWords();
  const reading = useReading((state) => state.reading);
  const opened = useReading((state) => state.opened);
  if (!reading || !opened) return null;
  const [day = ''] = opened.receivedAt.split('T');
  const words = w('window.reading.subtitle', {
    department: reading.department.name,
    day: day.split('-').reverse().join('/'),
    tables: reading.tables.length,
    // What a list of persons counts stands in none of its cells.
    kept: reading.tables.reduce(
      (sum, { content, figures }) => sum + (content === 'nominal' ? figures : 0),
      reading.ledger.kept,
    ),
  });
  return opened.blanked ? `${words} · ${w('window.reading.blanked')}` : words;
}
