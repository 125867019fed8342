import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { CircleHelp } from 'lucide-react';
import { useIsWide } from '#renderer/ui/media.ts';
import { toneOf } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { TableAnswer } from '#shared/contract/tables.ts';
import { STATE_MARKS } from '#shared/domain/tables/marks.ts';
import type { StateFilter } from './grid/use-table-rows.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '40px',
    flexShrink: 0,
    boxSizing: 'border-box',
  },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, paddingInline: '10px' },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: '6px', fontVariantNumeric: 'tabular-nums' },
  open: {
    backgroundColor: toneOf('warning').background,
    color: toneOf('warning').foreground,
    border: `1px solid ${toneOf('warning').border}`,
  },
  plain: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingInline: '6px' },
  space: { flexGrow: 1 },
  legend: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '6px 12px',
    maxWidth: '440px',
    margin: 0,
  },
  sign: { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  meaning: { margin: 0 },
});

const STATES = ['open', 'decided', 'rule', 'agreed', 'single'] as const;

export interface StateBarProps {
  readonly head: TableAnswer;
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
}

/** How the figures of a table were settled, counted; a press shows those of one state alone. */
export function StateBar({ head, state, onState }: StateBarProps) {
  const w = useWords();
  const styles = useStyles();
  const { figures, states, missing } = head;
  const present = STATES.filter((one) => states[one] > 0);
  return (
    <div className={styles.bar} role="toolbar" aria-label={w('window.tables.states')}>
      {figures > 0 ? (
        <>
          <ToggleButton
            size="small"
            shape="circular"
            className={styles.chip}
            checked={state === ''}
            onClick={() => onState('')}
          >
            {w('window.tables.state.all')}
            <span className={styles.count}>{w.number(figures)}</span>
          </ToggleButton>
          {present.map((one) => (
            <ToggleButton
              key={one}
              size="small"
              shape="circular"
              className={mergeClasses(styles.chip, one === 'open' && state !== 'open' && styles.open)}
              checked={state === one}
              title={w(`window.tables.state.${one}.meaning`)}
              onClick={() => onState(state === one ? '' : one)}
            >
              {`${STATE_MARKS[one]} ${w(`window.tables.state.${one}`)}`.trim()}
              <span className={styles.count}>{w.number(states[one])}</span>
            </ToggleButton>
          ))}
          {missing > 0 && (
            <span className={styles.plain} title={w('publish.legend.missing')}>
              {w('window.tables.missing', { count: missing, missing: w('publish.missing') })}
            </span>
          )}
        </>
      ) : (
        <span className={styles.plain}>{w('window.tables.rows', { count: head.total })}</span>
      )}
      <span className={styles.space} />
      {figures > 0 && <Legend />}
    </div>
  );
}

function Legend() {
  const w = useWords();
  const isWide = useIsWide(1500);
  const styles = useStyles();
  return (
    <Popover withArrow positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<CircleHelp size={16} />}
          aria-label={w('publish.legend.title')}
          title={w('publish.legend.title')}
        >
          {isWide && w('publish.legend.title')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={w('publish.legend.title')} tabIndex={-1}>
        <dl className={styles.legend}>
          {STATES.map((one) => (
            <LegendLine
              key={one}
              sign={STATE_MARKS[one]}
              label={w(`window.tables.state.${one}`)}
              meaning={w(`window.tables.state.${one}.meaning`)}
            />
          ))}
          <LegendLine sign={w('publish.missing')} meaning={w('publish.legend.missing')} />
          <LegendLine sign="(1)" meaning={w('window.tables.legend.notes')} />
        </dl>
      </PopoverSurface>
    </Popover>
  );
}

interface LegendLineProps {
  readonly sign: string;
  readonly label?: string;
  readonly meaning: string;
}

function LegendLine({ sign, label, meaning }: LegendLineProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.sign}>{sign}</dt>
      <dd className={styles.meaning}>
        {label && <strong>{`${label}. `}</strong>}
        {meaning}
      </dd>
    </>
  );
}
