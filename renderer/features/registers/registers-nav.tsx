import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { ICONS, REGISTERS_IN_ORDER, type RegisterName } from './register-names.ts';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    width: '196px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: 'auto',
  },
  link: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '34px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface RegistersNavProps {
  readonly list: RegisterName;
  readonly overview: OutputOf<'registers.overview'> | undefined;
  readonly onOpen: (list: RegisterName) => void;
}

/** The lists of the registers; arrows move between them. */
export function RegistersNav({ list, overview, onOpen }: RegistersNavProps) {
  const w = useWords();
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const focused = document.activeElement;
    const at = buttons.findIndex((one) => Object.is(one, focused));
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  return (
    <nav className={styles.nav} aria-label={w('window.registers.nav')} onKeyDown={move}>
      {REGISTERS_IN_ORDER.map((one) => {
        const Icon = ICONS[one];
        const count = overview?.find((entry) => entry.list === one)?.count;
        return (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.link, one === list && styles.open)}
            {...(one === list && { 'aria-current': 'page' as const })}
            onClick={() => onOpen(one)}
          >
            <Icon size={18} aria-hidden />
            <span>{w(`window.registers.list.${one}`)}</span>
            <span className={styles.count}>{count === undefined ? '' : w.number(count)}</span>
          </button>
        );
      })}
    </nav>
  );
}
