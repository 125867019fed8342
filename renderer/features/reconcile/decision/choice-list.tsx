import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { KeyHint } from '#renderer/features/reconcile/figure/key-hint.tsx';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import { type Choice, type Draft, isChosen } from './choices.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '1px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    paddingRight: '4px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  choice: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '27px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflow: 'hidden', lineHeight: '17px' },
  value: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  apart: { marginTop: '4px' },
  typed: { width: '88px', minWidth: 0 },
});

export interface ChoiceListProps {
  readonly type: DiscrepancyType;
  readonly choices: readonly Choice[];
  readonly draft: Draft;
  /** The field of a typed value, so that its key leads into it. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (choice: Choice) => void;
  readonly onType: (typed: string) => void;
  /** A value was typed to its end. */
  readonly onTyped: () => void;
}

/** What can be decided, one line each with its key. */
export function ChoiceList({ type, choices, draft, field, onChoose, onType, onTyped }: ChoiceListProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <div className={styles.list} role="radiogroup" aria-label={w('window.reconcile.decision')}>
      {choices.map((choice, i) => {
        const chosen = isChosen(draft, choice);
        const begins = choice.way !== 'source' && choices[i - 1]?.way === 'source';
        return (
          <div
            key={choice.way === 'source' ? choice.keep : choice.way}
            className={mergeClasses(styles.line, chosen && styles.chosen, begins && styles.apart)}
          >
            <label className={styles.choice}>
              <input
                type="radio"
                name="keep"
                className={styles.radio}
                checked={chosen}
                onChange={() => onChoose(choice)}
              />
              {choice.key === '' ? <span /> : <KeyHint>{choice.key}</KeyHint>}
              <span className={styles.name} title={choiceName(w, type, choice)}>
                {choiceName(w, type, choice)}
              </span>
              <span className={styles.value}>{choice.value === null ? '' : w.number(choice.value)}</span>
            </label>
            {choice.way === 'value' && (
              <Input
                input={{ ref: field }}
                size="small"
                className={styles.typed}
                value={draft.typed}
                aria-label={choiceName(w, type, choice)}
                inputMode="decimal"
                onFocus={() => chosen || onChoose(choice)}
                onChange={(_event, { value }) => onType(value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  // Or the same key would begin a line in the field that it leads to.
                  event.preventDefault();
                  onTyped();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Types of which nothing is taken away when no side is kept. */
const STANDS: ReadonlySet<DiscrepancyType> = new Set([
  'part_above_whole',
  'copied_period',
  'jump',
  'overlap',
  'definition',
  'double_count',
]);

export function choiceName(w: Words, type: DiscrepancyType, { name, way, value }: Choice): string {
  if (type === 'duplicate' && value !== null) return w(`window.reconcile.way.${way === 'sum' ? 'twice' : 'once'}`);
  if (name !== undefined) return w.say(name);
  if (way === 'source') return '';
  if (way !== 'not-comparable') return w(`window.reconcile.way.${way}`);
  if (type === 'duplicate') return w('window.reconcile.way.apart');
  return w(STANDS.has(type) ? 'window.reconcile.way.stands' : 'window.reconcile.way.not-comparable');
}
