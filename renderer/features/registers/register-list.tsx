import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Register } from '#shared/contract/registers.ts';
import { ItemRow } from './item-row.tsx';
import { findable, inOrder, narrowed, type RegistersView } from './register-view.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tools: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flex: '1 1 120px', minWidth: 0, display: 'flex', '& > *': { minWidth: 0 } },
  group: { flex: '1 1 110px', minWidth: 0, '& select': { minWidth: 0 }, '& > *': { minWidth: 0 } },
  foot: {
    padding: `4px ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface RegisterListProps {
  readonly view: RegistersView;
  readonly register: Register;
  readonly onNarrow: (view: Partial<RegistersView>) => void;
  readonly onOpen: (id: string) => void;
}

/** One list with its search and its groups. */
export function RegisterList({ view, register, onNarrow, onOpen }: RegisterListProps) {
  const w = useWords();
  const styles = useStyles();
  const all = useMemo(
    () => findable(inOrder(view.list, register.items, w.say, w.language)),
    [register.items, view.list, w],
  );
  const items = useMemo(() => narrowed(all, view), [all, view]);
  const open = () => document.querySelector<HTMLElement>('[data-register-card]')?.focus();
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          label={w('window.registers.search')}
          value={view.words}
          onChange={(words) => onNarrow({ words })}
        />
        {register.groups.length > 1 && (
          <Field className={styles.group}>
            <Select
              aria-label={w('window.registers.groups')}
              value={view.group}
              onChange={(_event, { value }) => onNarrow({ group: value })}
            >
              <option value="">{w('window.registers.group.all')}</option>
              {register.groups.map(({ value, name, count }) => (
                <option key={value} value={value}>
                  {w('window.registers.groupCount', { name, count })}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState
          title={w('window.registers.none.title')}
          text={
            view.words === ''
              ? w('window.registers.none.group')
              : w('window.registers.none.text', { words: view.words })
          }
        />
      ) : (
        <VirtualList
          label={w(`window.registers.list.${view.list}`)}
          items={items}
          keyOf={({ id }) => id}
          rowHeight={54}
          selected={view.id === '' ? undefined : view.id}
          onSelect={({ id }) => onOpen(id)}
          onOpen={open}
        >
          {(item) => <ItemRow list={view.list} item={item} />}
        </VirtualList>
      )}
      <Caption1 className={styles.foot}>{w('window.registers.count', { count: items.length })}</Caption1>
    </div>
  );
}
