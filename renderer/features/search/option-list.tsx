import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Building2,
  ChartNoAxesColumn,
  Command as CommandIcon,
  FileSpreadsheet,
  GitCompareArrows,
  Globe,
  type LucideIcon,
  MapPin,
  Table2,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { Group, Option } from './search-view.ts';

const ICONS: Readonly<Record<Option['kind'], LucideIcon>> = {
  department: Building2,
  indicator: ChartNoAxesColumn,
  file: FileSpreadsheet,
  table: Table2,
  discrepancy: GitCompareArrows,
  place: MapPin,
  country: Globe,
  command: CommandIcon,
};

const useStyles = makeStyles({
  list: { overflowY: 'auto', padding: '4px 8px 8px', minHeight: 0 },
  head: {
    padding: '8px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '34px',
    padding: '3px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '& svg': { flexShrink: 0, color: tokens.colorNeutralForeground3 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  detail: {
    marginLeft: 'auto',
    flexShrink: 0,
    maxWidth: '50%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface OptionListProps {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly chosen: Option | undefined;
  readonly onTake: (option: Option) => void;
}

/** What was found, in groups; the field above it has the keyboard. */
export function OptionList({ id, groups, chosen, onTake }: OptionListProps) {
  const w = useWords();
  const styles = useStyles();
  const options = groups.flatMap((group) => group.options);
  const box = useRef<HTMLDivElement>(null);
  const at = chosen ? options.indexOf(chosen) : -1;
  useEffect(() => {
    box.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const click = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest('[data-at]') : null;
    const option = options[Number(row?.getAttribute('data-at') ?? -1)];
    if (option) onTake(option);
  };
  return (
    // The field above hears the keys.
    <div
      ref={box}
      id={`${id}-list`}
      className={styles.list}
      role="listbox"
      tabIndex={-1}
      aria-label={w('window.search.found')}
      onClick={({ target }) => click(target)}
      onKeyDown={({ key, target }) => key === 'Enter' && click(target)}
    >
      {groups.map(({ kind, options: members }) => (
        <div key={kind} role="presentation">
          <div className={styles.head} role="presentation">
            {w(`window.search.kind.${kind}`)}
          </div>
          {members.map((option) => {
            const index = options.indexOf(option);
            const Icon = (option.kind === 'command' && option.command.icon) || ICONS[option.kind];
            return (
              <div
                key={option.id}
                id={`${id}-${index}`}
                data-at={index}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={mergeClasses(styles.option, index === at && styles.chosen)}
              >
                <Icon size={18} strokeWidth={1.8} aria-hidden />
                <span className={styles.words}>{option.title}</span>
                {option.kind !== 'command' && <span className={styles.detail}>{option.detail}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
