import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownWideNarrow, FilterX, ListTree, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isNarrowed, NARROWING, type RoomView, toggled, widened } from '#renderer/features/reconcile/room-view.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { FacetMenu } from './facet-menu.tsx';
import { ListRow } from './list-row.tsx';
import { StateTabs } from './state-tabs.tsx';
import type { HeldList } from './use-list.ts';

const ROW = 68;
/** Milliseconds without a letter after which the list is searched. */
const TYPING = 160;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facets: { display: 'flex', flexWrap: 'wrap', columnGap: '2px', marginLeft: '-6px' },
  line: { display: 'flex', alignItems: 'center', columnGap: '2px', minHeight: '24px' },
  count: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  search: { display: 'flex', '& > *': { maxWidth: 'none' } },
});

export interface ListPanelProps {
  readonly held: HeldList;
  readonly list: DiscrepancyList;
  readonly view: RoomView;
  readonly selected: number | undefined;
  readonly onNarrow: (view: RoomView) => void;
  readonly onOpen: (number: number) => void;
}

/** The list at the left: searched, narrowed down by facets, held still while it is worked through. */
export function ListPanel({ held, list, view, selected, onNarrow, onOpen }: ListPanelProps) {
  const w = useWords();
  const styles = useStyles();
  const { numbers, arrived, renew } = held;
  const [words, setWords] = useState(view.words);
  const [narrowedBy, setNarrowedBy] = useState(view.words);
  // Words that came from elsewhere than from this field.
  if (narrowedBy !== view.words) {
    setNarrowedBy(view.words);
    setWords(view.words);
  }
  useEffect(() => {
    if (words === view.words) return;
    const timer = setTimeout(() => onNarrow({ ...view, words }), TYPING);
    return () => clearTimeout(timer);
  }, [words, view, onNarrow]);
  const isBySize = view.order === 'size';
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <div className={styles.search} data-search>
          <SearchField label={w('window.reconcile.search')} value={words} onChange={setWords} />
        </div>
        <StateTabs facets={list.facets} chosen={view.states} onChoose={(states) => onNarrow({ ...view, states })} />
        <div className={styles.facets}>
          {NARROWING.map((facet) => (
            <FacetMenu
              key={facet}
              label={w(`window.reconcile.facet.${facet}`)}
              values={list.facets[facet]}
              chosen={view[facet]}
              onToggle={(value) => onNarrow(toggled(view, facet, value))}
            />
          ))}
        </div>
        <div className={styles.line}>
          <span className={styles.count} role="status">
            {w('window.reconcile.count', { count: numbers.length })}
          </span>
          {arrived > 0 && (
            <Button size="small" appearance="primary" icon={<RefreshCw size={14} />} onClick={renew}>
              {w('window.reconcile.arrived', { count: arrived })}
            </Button>
          )}
          {isNarrowed(view) && (
            <Button
              size="small"
              appearance="subtle"
              icon={<FilterX size={16} />}
              title={w('window.reconcile.widen')}
              aria-label={w('window.reconcile.widen')}
              onClick={() => onNarrow(widened(view))}
            />
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={isBySize ? <ArrowDownWideNarrow size={16} /> : <ListTree size={16} />}
            title={w(isBySize ? 'window.reconcile.order.size' : 'window.reconcile.order.subject')}
            aria-label={w(isBySize ? 'window.reconcile.order.size' : 'window.reconcile.order.subject')}
            onClick={() => onNarrow({ ...view, order: isBySize ? 'subject' : 'size' })}
          />
        </div>
      </div>
      {numbers.length === 0 ? (
        <EmptyState
          title={w('window.reconcile.none.title')}
          text={w(isNarrowed(view) ? 'window.reconcile.none.narrowed' : 'window.reconcile.none.text')}
        />
      ) : (
        <VirtualList
          label={w('window.reconcile.list')}
          items={numbers}
          keyOf={String}
          rowHeight={ROW}
          selected={selected === undefined ? undefined : String(selected)}
          onSelect={onOpen}
        >
          {(number) => <ListRow number={number} />}
        </VirtualList>
      )}
    </div>
  );
}
