import { Dialog, DialogSurface, makeStyles, tokens } from '@fluentui/react-components';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { OptionList } from './option-list.tsx';
import { type Command, groupsOf, type Option, placeOf } from './search-view.ts';

const useStyles = makeStyles({
  surface: {
    width: 'min(640px, calc(100vw - 32px))',
    maxWidth: 'none',
    padding: 0,
    margin: '8vh auto auto',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '76vh',
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
  },
  input: {
    flexGrow: 1,
    height: '50px',
    border: 0,
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  nothing: { padding: '20px 16px', color: tokens.colorNeutralForeground2 },
  foot: {
    flexShrink: 0,
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Finds departments, files, indicators, discrepancies, places, tables and commands from anywhere. */
export function SearchDialog({
  commands,
  onClose,
}: {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const looked = useDeferredValue(words.trim());
  const { data: found = [], isFetching } = useAnswer(
    'settings.search',
    looked === '' ? null : { words: looked, language: w.language },
  );
  const groups = groupsOf(words, words.trim() === '' ? [] : found, commands, w);
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(at, options.length - 1)];
  const take = (option: Option) => {
    onClose();
    if (option.kind === 'command') option.command.act();
    else frame.go(placeOf(option.kind, option.id));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      return take(chosen);
    }
    const step = STEPS[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const last = options.length - 1;
    const next = at + step;
    setAt(Math.abs(step) > 1 ? Math.min(Math.max(next, 0), last) : (next + options.length) % options.length);
  };
  const isNothing = options.length === 0 && !isFetching;
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface} aria-label={w('window.search.open')} aria-describedby={undefined}>
        <div className={styles.field}>
          <Search size={18} aria-hidden />
          <input
            className={styles.input}
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-label={w('window.search.open')}
            placeholder={w('window.search.hint')}
            {...(chosen && { 'aria-activedescendant': `${id}-${options.indexOf(chosen)}` })}
            value={words}
            onChange={({ target }) => {
              setWords(target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </div>
        <OptionList id={id} groups={groups} chosen={chosen} onTake={take} />
        {isNothing && (
          <div className={styles.nothing} role="status">
            {w('window.search.nothing', { words: words.trim() })}
          </div>
        )}
        <div className={styles.foot}>{w('window.search.foot')}</div>
      </DialogSurface>
    </Dialog>
  );
}
