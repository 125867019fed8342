import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Check, CircleHelp, Route } from 'lucide-react';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { columnName } from '#shared/cells/address.ts';
import { type MenuEntry, useMenuEntries } from './menu-entries.ts';

/** The menu of a cell, a column or a row of the sheet: what it is can be said there and then. */
export function SheetMenu() {
  const menu = useReading((state) => state.menu);
  const openMenu = useReading((state) => state.openMenu);
  if (!menu) return null;
  const rect = { x: menu.x, y: menu.y, width: 0, height: 0, top: menu.y, left: menu.x, right: menu.x, bottom: menu.y };
  const target = { getBoundingClientRect: () => ({ ...rect, toJSON: () => rect }) };
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => open || close()}
      positioning={{ target, position: 'below', align: 'start' }}
      closeOnScroll
    >
      <MenuPopover>
        <Entries />
      </MenuPopover>
    </Menu>
  );

  function close(): void {
    openMenu(undefined);
    // The keyboard goes on where it was.
    document.querySelector<HTMLElement>('[data-sheet]')?.focus();
  }
}

function Entries() {
  const w = useWords();
  const frame = useFrame();
  const menu = useReading((state) => state.menu);
  const entries = useMenuEntries();
  const openTab = useReading((state) => state.openTab);
  const file = useReading((state) => state.opened?.file ?? '');
  const sheet = useReading(({ sheets, sheet: number }) => sheets[number]?.name ?? '');
  if (!menu) return null;
  const { column, row, cell, label, table } = entries;
  const columnTitle = w('window.reading.menu.column', { column: columnName(menu.column) });
  const rowTitle = w('window.reading.menu.row', { row: menu.row + 1 });
  return (
    <MenuList>
      {menu.on === 'column' && <Group title={columnTitle} entries={column} />}
      {menu.on === 'row' && <Group title={rowTitle} entries={row} />}
      {menu.on === 'cell' && (
        <>
          <Group title={w('window.reading.menu.cell')} entries={cell} />
          {label.length > 0 && <Sub title={entries.labelTitle} entries={label} />}
          {column.length > 0 && <Sub title={columnTitle} entries={column} />}
          {row.length > 0 && <Sub title={rowTitle} entries={row} />}
          <Sub title={w('window.reading.menu.table')} entries={table} />
          <MenuDivider />
          <MenuItem icon={<CircleHelp size={16} />} onClick={() => openTab('cell')}>
            {w('window.reading.menu.why')}
          </MenuItem>
          <MenuItem
            icon={<Route size={16} />}
            onClick={() => frame.showOrigin({ file, sheet, cell: `${columnName(menu.column)}${menu.row + 1}` })}
          >
            {w('window.reading.provenance')}
          </MenuItem>
        </>
      )}
    </MenuList>
  );
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly MenuEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {entries.map((entry) => (
        <Entry key={entry.label} entry={entry} />
      ))}
    </MenuGroup>
  );
}

function Sub({ title, entries }: { readonly title: string; readonly entries: readonly MenuEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{title}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {entries.map((entry) => (
            <Entry key={entry.label} entry={entry} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Entry({ entry: { label, isCurrent = false, apart = false, act, inside } }: { readonly entry: MenuEntry }) {
  if (inside)
    return (
      <>
        {apart && <MenuDivider />}
        <Sub title={label} entries={inside} />
      </>
    );
  return (
    <>
      {apart && <MenuDivider />}
      <MenuItem icon={isCurrent ? <Check size={16} /> : <span style={{ width: 16 }} />} onClick={act}>
        {label}
      </MenuItem>
    </>
  );
}
