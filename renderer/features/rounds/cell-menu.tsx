import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { CircleSlash, FileInput, FileText, GitCompareArrows, type LucideIcon, MailPlus, Sheet } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import { isAwaited } from '#shared/domain/rounds/cell-state.ts';
import type { BoardRow } from './board-view.ts';
import { discrepanciesPlace, filePlace } from './cell-places.ts';

/** What a menu is about: a cell, or a whole department. */
export interface MenuSubject {
  readonly row: BoardRow;
  readonly cell: BoardCellSummary | undefined;
  /** Dataset of the cell; '' at the heading of the row. */
  readonly dataset: string;
  readonly name: string;
  readonly target: HTMLElement;
}

export interface MenuDeeds {
  remind(department: string): void;
  template(department: string, dataset: string): void;
  release(cell: BoardCellSummary): void;
  expect(department: string, dataset: string): void;
  close(): void;
}

interface Item {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

/** What can be done with a cell; opens by click, by the second mouse button and by the menu key. */
export function CellMenu({ subject, ...deeds }: MenuDeeds & { readonly subject: MenuSubject | undefined }) {
  const parts = useItems(subject, deeds).filter((items) => items.length > 0);
  if (!subject || parts.length === 0) return null;
  const { row, name, target } = subject;
  const title = [row.short || row.name, name].filter((text) => text !== '').join(' – ');
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_event, { open }) => {
        if (open) return;
        deeds.close();
        target.focus();
      }}
    >
      <MenuPopover>
        <MenuList>
          {parts.map((items, i) => (
            <MenuGroup key={items[0]?.label}>
              {i === 0 ? <MenuGroupHeader>{title}</MenuGroupHeader> : <MenuDivider />}
              {items.map(({ label, icon: Icon, act }) => (
                <MenuItem key={label} icon={<Icon size={16} />} onClick={act}>
                  {label}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function useItems(subject: MenuSubject | undefined, deeds: MenuDeeds): readonly (readonly Item[])[] {
  const w = useWords();
  const frame = useFrame();
  if (!subject) return [];
  const { row, cell, dataset } = subject;
  if (dataset === '' && !cell) return [departmentItems()];
  return [cell ? seeItems(cell) : [], sendItems(), planItems()];

  function departmentItems(): Item[] {
    const isAwaiting = row.cells.some((one) => one?.expected && isAwaited(one.state));
    const remind = { label: w('rounds.menu.remind'), icon: MailPlus, act: () => deeds.remind(row.code) };
    const files = {
      label: w('rounds.menu.filesOf'),
      icon: FileInput,
      act: () => frame.go({ room: 'intake', query: { department: row.code } }),
    };
    return [files, ...(isAwaiting ? [remind] : [])];
  }

  function seeItems(one: BoardCellSummary): Item[] {
    const discrepancies = {
      label: w('rounds.menu.discrepancies', { count: one.discrepancies }),
      icon: GitCompareArrows,
      act: () => frame.go(discrepanciesPlace(one)),
    };
    const files = one.files.map(({ submission, file }) => ({
      label: w('rounds.menu.file', { file }),
      icon: FileText,
      act: () => frame.go(filePlace(submission)),
    }));
    return [...(one.discrepancies > 0 ? [discrepancies] : []), ...files];
  }

  function sendItems(): Item[] {
    if (row.code === '_U' || dataset === '') return [];
    const blank = {
      label: w('rounds.menu.template'),
      icon: Sheet,
      act: () => deeds.template(row.code, dataset),
    };
    const remind = { label: w('rounds.menu.remind'), icon: MailPlus, act: () => deeds.remind(row.code) };
    return [blank, ...(cell?.expected && isAwaited(cell.state) ? [remind] : [])];
  }

  function planItems(): Item[] {
    if (row.code === '_U' || dataset === '') return [];
    if (cell?.expected) {
      return [{ label: w('rounds.menu.release'), icon: CircleSlash, act: () => deeds.release(cell) }];
    }
    return [{ label: w('rounds.menu.expect'), icon: FileInput, act: () => deeds.expect(row.code, dataset) }];
  }
}
