import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Tone } from '#renderer/ui/palette.ts';
import { toneOf } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import { CELL_STATES, type CellState } from '#shared/domain/rounds/model.ts';
import { LOOKS } from './cell-look.ts';

function sign(tone: Tone) {
  return { color: toneOf(tone).foreground };
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    height: '28px',
    padding: '0 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  sign: { display: 'inline-flex' },
  neutral: sign('neutral'),
  info: sign('info'),
  success: sign('success'),
  warning: sign('warning'),
  danger: sign('danger'),
});

export interface StateFilterProps {
  readonly counts: Readonly<Record<CellState, number>>;
  readonly chosen: CellState | '';
  readonly choose: (state: CellState | '') => void;
}

/** The states that there are, with their number: what the signs mean, and what to narrow the board down to. */
export function StateFilter({ counts, chosen, choose }: StateFilterProps) {
  const w = useWords();
  const styles = useStyles();
  const shown = CELL_STATES.filter((state) => counts[state] > 0 || state === chosen);
  return (
    <fieldset
      className={styles.list}
      style={{ border: 'none', margin: 0, padding: 0 }}
      aria-label={w('rounds.filter.states')}
    >
      {shown.map((state) => {
        const { icon: Icon, tone } = LOOKS[state];
        const isChosen = chosen === state;
        return (
          <button
            key={state}
            type="button"
            aria-pressed={isChosen}
            className={mergeClasses(styles.state, isChosen && styles.pressed)}
            onClick={() => choose(isChosen ? '' : state)}
          >
            <span className={mergeClasses(styles.sign, styles[tone])}>
              <Icon size={15} aria-hidden />
            </span>
            {w(`rounds.state.${state}`)}
            <span className={styles.count}>{w.number(counts[state])}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
