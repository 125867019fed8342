import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { toneOf } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace } from '#shared/contract/provenance.ts';
import { STATE_MARKS } from '#shared/domain/tables/marks.ts';
import { aboutLine, valueWords } from './origin-words.ts';
import { PartDetails } from './part-details.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  part: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) max-content 14px',
    columnGap: '6px',
    alignItems: 'center',
    width: '100%',
    padding: '4px 0',
    border: 0,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  open: { color: toneOf('warning').foreground },
  more: { color: tokens.colorNeutralForeground3, paddingTop: '4px' },
});

/** The consolidated figures that a printed sum is made of; each opens to its sources. */
export function PartList({ trace }: { readonly trace: FigureTrace }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {trace.parts.map((part) => (
          <Part key={part.key} part={part} unit={trace.unit} />
        ))}
      </ul>
      {trace.leftOut.parts > 0 && (
        <div className={styles.more}>{w('window.origin.moreParts', { count: trace.leftOut.parts })}</div>
      )}
    </>
  );
}

function Part({ part, unit }: { readonly part: FigureTrace['parts'][number]; readonly unit: string }) {
  const w = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { key, value, state, about, sources } = part;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const words = aboutLine(w, about);
  return (
    <li className={styles.part}>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={16} aria-hidden />
        <span>{words === '' ? sources.join(', ') : words}</span>
        <span className={mergeClasses(styles.value, state === 'open' && styles.open)}>
          {valueWords(w, { value, unit }).number}
        </span>
        <span title={w(`publish.state.${state}`)}>{STATE_MARKS[state]}</span>
      </button>
      {isOpen && <PartDetails figure={key} />}
    </li>
  );
}
