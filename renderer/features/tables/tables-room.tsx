import { Button } from '@fluentui/react-components';
import { Copy, Download, Inbox } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useCovered } from '#renderer/frame/covered.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useIsWide } from '#renderer/ui/media.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { TableList as Listed, ListedTable } from '#shared/contract/tables.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import type { StateFilter } from './grid/use-table-rows.ts';
import { firstOf } from './list/find-tables.ts';
import { TableList } from './list/table-list.tsx';
import { TableSheet } from './table-sheet.tsx';
import { useCopyTable } from './use-copy.ts';

/** The standard tables with their figures, as they are printed. */
export function TablesRoom() {
  const w = useWords();
  const { data, error, refetch } = useAnswer('tables.list', {});
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!data) return <LoadingState label={w('window.tables.loading')} />;
  return <Tables list={data} />;
}

function Tables({ list }: { readonly list: Listed }) {
  const w = useWords();
  const frame = useFrame();
  const { path, query } = usePlace();
  const copy = useCopyTable();
  const [isAsked, setExporting] = useState(false);
  // A command asks for it by the address.
  const exporting = isAsked || query['show'] === 'export';
  const closeExport = () => {
    setExporting(false);
    if (query['show'] === 'export') frame.go({ room: 'tables', path }, { replace: true });
  };
  // In a narrow window the list gives way to the panel: the table stays in sight.
  const isWide = useIsWide(1500);
  const hasRoom = useCovered() === 0 || isWide;
  const all = [...list.tables, ...list.annexes];
  const table = path[0] ?? firstOf(all);
  const listed = all.find((one) => one.table === table);
  const canCopy = listed !== undefined && listed.empty === undefined;
  return (
    <Page
      title={w('window.room.tables')}
      layout="fill"
      subtitle={subtitleOf(w, list)}
      badge={list.open > 0 && <OpenQuestions count={list.open} />}
      actions={
        <>
          <Button icon={<Copy size={18} />} disabled={!canCopy} onClick={() => copy(table)}>
            {w('window.tables.copy')}
          </Button>
          <Button
            appearance="primary"
            icon={<Download size={18} />}
            disabled={!list.hasData}
            onClick={() => setExporting(true)}
          >
            {w('window.tables.export')}
          </Button>
        </>
      }
    >
      <SplitView
        name="tables"
        startWidth={280}
        start={
          hasRoom && (
            <TableList list={list} selected={table} onSelect={(one) => frame.go({ room: 'tables', path: [one] })} />
          )
        }
      >
        {list.hasData || path[0] !== undefined ? (
          <Chosen listed={listed} table={table} state={(query['state'] ?? '') as StateFilter} at={query['at'] ?? ''} />
        ) : (
          <NothingYet />
        )}
      </SplitView>
      {exporting && <ExportDialog list={list} table={table} onClose={closeExport} />}
    </Page>
  );
}

function subtitleOf(w: ReturnType<typeof useWords>, { period, tables }: Listed): string {
  const made = tables.filter(({ empty }) => empty === undefined).length;
  const count = w('window.tables.made', { count: made, total: tables.length });
  return period === '' ? count : `${w('publish.period', { period })} · ${count}`;
}

/** What is published while sources still disagree is not final. */
function OpenQuestions({ count }: { readonly count: number }) {
  const w = useWords();
  const frame = useFrame();
  return (
    <Button appearance="transparent" size="small" onClick={() => frame.go({ room: 'reconcile' })}>
      <StateBadge tone="warning">{w('window.tables.waiting', { count })}</StateBadge>
    </Button>
  );
}

interface ChosenProps {
  readonly listed: ListedTable | undefined;
  readonly table: string;
  readonly state: StateFilter;
  readonly at: string;
}

function Chosen({ listed, table, state, at }: ChosenProps) {
  const w = useWords();
  if (listed?.empty !== undefined) return <EmptyState title={w.say(listed.title)} text={w.say(listed.empty)} />;
  return <TableSheet key={table} table={table} state={state} at={at} />;
}

function NothingYet() {
  const w = useWords();
  const frame = useFrame();
  return (
    <EmptyState title={w('window.tables.nothing.title')} text={w('window.tables.nothing.text')}>
      <Button appearance="primary" icon={<Inbox size={18} />} onClick={() => frame.go({ room: 'intake' })}>
        {w('window.tables.nothing.start')}
      </Button>
    </EmptyState>
  );
}
