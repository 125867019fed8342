import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { EyeOff, Palette } from 'lucide-react';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { MARKS, type Mark } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { MarkSign } from './mark-sign.tsx';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'stretch',
    height: '30px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { display: 'flex', flexGrow: 1, minWidth: 0, overflowX: 'auto', overflowY: 'hidden', scrollbarWidth: 'none' },
  tab: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '5px',
    padding: '0 12px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  count: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  legend: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '6px 10px', alignItems: 'center' },
  switches: { display: 'flex', flexDirection: 'column', marginBottom: tokens.spacingVerticalS },
  key: { alignSelf: 'center', margin: '0 4px', flexShrink: 0 },
});

export interface SheetFootProps {
  readonly tinted: boolean;
  readonly setTinted: (tinted: boolean) => void;
  readonly showHidden: boolean;
  readonly setShowHidden: (shown: boolean) => void;
}

/** The sheets of the workbook as tabs, hidden ones marked, and the legend of the tints. */
export function SheetFoot(props: SheetFootProps) {
  const w = useWords();
  const styles = useStyles();
  const sheets = useReading((state) => state.sheets);
  const chosen = useReading((state) => state.sheet);
  const openSheet = useReading((state) => state.openSheet);
  const tables = useReading((state) => state.reading?.tables);
  const questionsOn = (sheet: number) =>
    (tables ?? []).reduce((sum, table) => sum + (table.sheet === sheet ? table.questions : 0), 0);
  return (
    <div className={styles.foot}>
      <div className={styles.tabs} role="tablist" aria-label={w('window.reading.sheets')}>
        {sheets.map(({ name, hidden }, number) => {
          const open = questionsOn(number);
          return (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={number === chosen}
              className={mergeClasses(styles.tab, number === chosen && styles.chosen)}
              title={hidden ? w('window.reading.hidden_sheet') : name}
              onClick={() => openSheet(number)}
            >
              {hidden && <EyeOff size={13} aria-label={w('window.reading.hidden_sheet')} />}
              {name}
              {open > 0 && <span className={styles.count}>{w('window.reading.sheet_questions', { count: open })}</span>}
            </button>
          );
        })}
      </div>
      <Legend {...props} />
    </div>
  );
}

function Legend({ tinted, setTinted, showHidden, setShowHidden }: SheetFootProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <Popover withArrow positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button className={styles.key} size="small" appearance="subtle" icon={<Palette size={16} />}>
          {w('window.reading.legend')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={w('window.reading.legend')}>
        <div className={styles.switches}>
          <Switch
            label={w('window.reading.show_tints')}
            checked={tinted}
            onChange={(_event, { checked }) => setTinted(checked)}
          />
          <Switch
            label={w('window.reading.show_hidden')}
            checked={showHidden}
            onChange={(_event, { checked }) => setShowHidden(checked)}
          />
        </div>
        <LegendLines />
      </PopoverSurface>
    </Popover>
  );
}

function LegendLines() {
  const styles = useStyles();
  const marks = useReading((state) => state.marks[state.sheet]);
  return (
    <div className={styles.legend}>
      {marksMet(marks).map((mark) => (
        <LegendLine key={mark} mark={mark} />
      ))}
    </div>
  );
}

function LegendLine({ mark }: { readonly mark: Mark }) {
  const w = useWords();
  return (
    <>
      <MarkSign mark={mark} />
      <span>{w(`window.reading.mark.${mark}`)}</span>
    </>
  );
}

/** Marks that the sheet has, in the order of the legend. */
function marksMet(marks: Uint8Array | undefined): readonly Mark[] {
  const met = new Uint8Array(MARKS.length + 1);
  for (let i = 0; i < (marks?.length ?? 0); i++) met[marks?.[i] ?? 0] = 1;
  return MARKS.filter((_mark, at) => met[at + 1] === 1);
}
