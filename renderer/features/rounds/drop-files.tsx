import {
  Menu,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuTriggerChildProps,
  SplitButton,
} from '@fluentui/react-components';
import { FilePlus2, FolderInput } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';

/** Chooses files, or a folder of them, for the queue of Réception; they can be dropped anywhere too. */
export function DropFiles({ isPlain = false }: { readonly isPlain?: boolean }) {
  const w = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          {(trigger: MenuTriggerChildProps) => (
            <SplitButton
              appearance={isPlain ? 'secondary' : 'primary'}
              menuButton={{ ...(trigger as MenuButtonProps), 'aria-label': w('rounds.files.more') }}
              primaryActionButton={{
                icon: <FilePlus2 size={20} />,
                title: w('rounds.files.hint'),
                onClick: () => files.current?.click(),
              }}
            >
              {w('rounds.files')}
            </SplitButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<FilePlus2 size={16} />} onClick={() => files.current?.click()}>
              {w('rounds.files.choose')}
            </MenuItem>
            <MenuItem icon={<FolderInput size={16} />} onClick={() => folder.current?.click()}>
              {w('rounds.files.folder')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <HiddenInput input={files} label={w('rounds.files.choose')} />
      <HiddenInput input={folder} label={w('rounds.files.folder')} isFolder />
    </>
  );
}

interface HiddenInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isFolder?: boolean;
}

function HiddenInput({ input, label, isFolder = false }: HiddenInputProps) {
  const frame = useFrame();
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(isFolder && { webkitdirectory: '' })}
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])];
        // The same file can be chosen again.
        target.value = '';
        if (chosen.length > 0) frame.receive(chosen);
      }}
    />
  );
}
