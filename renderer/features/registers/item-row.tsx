import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterItem } from '#shared/contract/registers.ts';
import type { TextKey } from '#shared/texts/message.ts';
import type { RegisterName } from './register-names.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalS,
    alignContent: 'center',
    height: '100%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} 0 9px`,
  },
  /** Nothing stands at its right. */
  wide: { gridColumn: '1 / -1' },
  below: { paddingLeft: '30px' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  whole: { fontWeight: tokens.fontWeightSemibold },
  withdrawn: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  used: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
});

/** What the number at the right counts. */
const USED: Partial<Readonly<Record<RegisterName, TextKey>>> = {
  rules: 'window.registers.used.rules',
  frameworks: 'window.registers.used.frameworks',
};

/** One item of a list: its name, what tells it apart, its code and how often the base uses it. */
export function ItemRow({ list, item }: { readonly list: RegisterName; readonly item: RegisterItem }) {
  const w = useWords();
  const styles = useStyles();
  const { name, about, code, used, level, state } = item;
  const words = w.say(name);
  const hasBelow = list === 'places';
  const isNumbered = list === 'rules' || list === 'frameworks';
  return (
    <div className={mergeClasses(styles.row, level > 0 && styles.below)} title={words}>
      <span
        className={mergeClasses(
          styles.line,
          isNumbered && styles.wide,
          (level === 0 || !hasBelow) && styles.whole,
          state === 'withdrawn' && styles.withdrawn,
        )}
      >
        {isNumbered ? w('window.registers.numbered', { number: code, name: words }) : words}
      </span>
      {!isNumbered && <span className={styles.code}>{code}</span>}
      <span className={mergeClasses(styles.line, styles.about)}>
        {state === 'unverified' && `${w('window.registers.unverified')} · `}
        {w.say(about)}
      </span>
      <span className={styles.used}>
        {used > 0 ? w(USED[list] ?? 'window.registers.figures', { count: used }) : ''}
      </span>
    </div>
  );
}
