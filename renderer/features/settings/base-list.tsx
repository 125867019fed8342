import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Database } from 'lucide-react';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { sizeOf } from './base-names.ts';
import type { Bases } from './use-bases.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '46px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '& > svg': { color: tokens.colorBrandForeground1 },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface BaseListProps {
  readonly list: OutputOf<'settings.bases'>;
  readonly bases: Bases;
}

/** The bases of the folder, the one that is open first. */
export function BaseList({ list, bases }: BaseListProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {list.map(({ name, size, changedAt, isOpen }) => {
        const { unit, size: amount } = sizeOf(size);
        const facts = { size: w(`window.base.${unit}`, { size: amount }), day: dayInFigures(changedAt) };
        return (
          <li key={name} className={styles.item}>
            <Database size={20} strokeWidth={1.6} aria-hidden />
            <div className={styles.name}>
              <Text weight={isOpen ? 'semibold' : 'regular'}>{name}</Text>
              <div className={styles.facts}>{w('window.base.facts', facts)}</div>
            </div>
            {isOpen ? (
              <StateBadge tone="success">{w('window.base.open')}</StateBadge>
            ) : (
              <Button
                size="small"
                disabled={bases.isRunning}
                aria-label={w('window.base.open.this', { base: name })}
                onClick={() => void bases.open(name)}
              >
                {w('window.base.open.act')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
