import { CounterBadge, Dropdown, makeStyles, Option, Tab, TabList, tokens } from '@fluentui/react-components';
import { TABS, type Tab as TabName, useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { useWords } from '#renderer/words/words.tsx';
import { CellPanel } from './cell-panel.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { MatchesPanel } from './matches-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { tableName } from './table-name.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '0 4px', overflowX: 'auto' },
  table: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  dropdown: { width: '100%', minWidth: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: { marginLeft: '6px' },
});

const VIEWS: Readonly<Record<TabName, () => React.ReactNode>> = {
  questions: QuestionsPanel,
  facts: FactsPanel,
  columns: ColumnsPanel,
  matches: MatchesPanel,
  cell: CellPanel,
};

/** What is asked and what was read, beside the sheet. */
export function SidePanel() {
  const w = useWords();
  const styles = useStyles();
  const tab = useReading((state) => state.tab);
  const openTab = useReading((state) => state.openTab);
  const questions = useReading((state) => state.reading?.questions.length ?? 0);
  const View = VIEWS[tab];
  return (
    <div className={styles.panel}>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={tab}
          aria-label={w('window.reading.panel')}
          onTabSelect={(_event, { value }) => openTab(value as TabName)}
        >
          {TABS.map((one) => (
            <Tab key={one} value={one}>
              {w(`window.reading.tab.${one}`)}
              {one === 'questions' && questions > 0 && (
                <CounterBadge className={styles.count} count={questions} size="small" color="important" />
              )}
            </Tab>
          ))}
        </TabList>
      </div>
      {tab !== 'questions' && tab !== 'cell' && <TableChooser />}
      <section className={styles.body} aria-label={w(`window.reading.tab.${tab}`)} tabIndex={-1}>
        <View />
      </section>
    </div>
  );
}

/** Which table the panel is about, where the file has several. */
function TableChooser() {
  const w = useWords();
  const styles = useStyles();
  const tables = useReading((state) => state.reading?.tables);
  const chosen = useReading((state) => state.table);
  const sheets = useReading((state) => state.sheets);
  const goTo = useReading((state) => state.goTo);
  if (!tables || tables.length < 2) return null;
  const names = tables.map((table) => tableName(table, sheets[table.sheet]?.name ?? '', w));
  return (
    <div className={styles.table}>
      <Dropdown
        className={styles.dropdown}
        size="small"
        aria-label={w('window.reading.table')}
        value={names[chosen] ?? ''}
        selectedOptions={[String(chosen)]}
        onOptionSelect={(_event, { optionValue }) => {
          const table = tables[Number(optionValue)];
          if (table) goTo(table.sheet, { row: table.box.top, column: table.box.left });
        }}
      >
        {names.map((name, at) => (
          <Option key={name} value={String(at)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}
