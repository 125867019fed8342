import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace, TracedOrigin } from '#shared/contract/provenance.ts';
import { departmentWords, shortWords, valueWords } from './origin-words.ts';
import { SourceActions } from './source-actions.tsx';
import { SourcePicture } from './source-picture.tsx';
import { sourceSteps } from './source-steps.ts';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  head: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    padding: '6px 10px',
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
  where: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  raw: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  body: { padding: '0 10px 10px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  steps: { margin: 0, paddingLeft: '22px', display: 'flex', flexDirection: 'column', rowGap: '2px' },
});

export interface SourceCardProps {
  readonly origin: TracedOrigin;
  readonly trace: FigureTrace;
  readonly startsOpen: boolean;
}

/** One cell behind a figure: who sent it, what it says, and all that was made of it on the way. */
export function SourceCard({ origin, trace, startsOpen }: SourceCardProps) {
  const w = useWords();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const { department, file, sheet, cell, sha256, persons, range } = origin;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={styles.card}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        title={departmentWords(w, trace, department)}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={16} aria-hidden />
        <span>
          {shortWords(w, department)}
          <br />
          <span className={styles.where}>{w('window.origin.where', { file, sheet, cell })}</span>
        </span>
        <span className={styles.raw}>{valueWords(w, origin).number}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.body}>
          <SourcePicture sha256={sha256} file={file} sheet={sheet} cell={cell} range={persons > 0 ? range : ''} />
          <ol className={styles.steps}>
            {sourceSteps(w, origin, departmentWords(w, trace, department)).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <SourceActions origin={origin} />
        </div>
      )}
    </div>
  );
}
