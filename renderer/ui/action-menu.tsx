import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { useLabels } from './labels.ts';

export interface MenuAction {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly act: () => void;
  readonly disabled?: boolean;
  /** Keys that do the same, as they are printed: `Ctrl+Z`. */
  readonly keys?: string;
  /** Begins a new part of the menu. */
  readonly apart?: boolean;
}

export interface ActionMenuProps {
  /** What the menu is about, for who cannot see beside what it stands. */
  readonly label?: string;
  /** Words on the button; three dots without. */
  readonly text?: string;
  readonly icon?: LucideIcon;
  readonly size?: 'small' | 'medium';
  readonly actions: readonly MenuAction[];
}

/** A button that opens a menu. */
export function ActionMenu({ label, text, icon: Icon = Ellipsis, size = 'medium', actions }: ActionMenuProps) {
  const labels = useLabels();
  const name = label ?? labels.more;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance={text ? 'secondary' : 'subtle'}
          size={size}
          icon={<Icon size={size === 'small' ? 16 : 20} />}
          {...(!text && { 'aria-label': name, title: name })}
        >
          {text}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ label: words, icon: Sign, act, disabled = false, keys, apart }) => (
            <Fragment key={words}>
              {apart && <MenuDivider />}
              <MenuItem
                {...(Sign && { icon: <Sign size={16} /> })}
                {...(keys && { secondaryContent: keys })}
                disabled={disabled}
                onClick={act}
              >
                {words}
              </MenuItem>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
