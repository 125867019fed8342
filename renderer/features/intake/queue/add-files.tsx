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
import { Building2, FilePlus2, FolderInput } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { arrivedFrom } from '#renderer/api/receive-files.ts';
import { useWords } from '#renderer/words/words.tsx';
import { DepartmentDialog, type KnownDepartment } from './department-dialog.tsx';
import { useReceive } from './use-receive.ts';

/** Chooses files, a folder of them, or the files of one department, for the queue. */
export function AddFiles({ known }: { readonly known: readonly KnownDepartment[] }) {
  const w = useWords();
  const { receive } = useReceive();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const ofDepartment = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [department, setDepartment] = useState('');
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          {(trigger: MenuTriggerChildProps) => (
            <SplitButton
              appearance="primary"
              menuButton={{ ...(trigger as MenuButtonProps), 'aria-label': w('window.intake.add.more') }}
              primaryActionButton={{
                icon: <FilePlus2 size={20} />,
                title: w('window.intake.add.hint'),
                onClick: () => files.current?.click(),
              }}
            >
              {w('window.intake.add')}
            </SplitButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<FilePlus2 size={16} />} onClick={() => files.current?.click()}>
              {w('window.intake.add.files')}
            </MenuItem>
            <MenuItem icon={<FolderInput size={16} />} onClick={() => folder.current?.click()}>
              {w('window.intake.add.folder')}
            </MenuItem>
            <MenuItem icon={<Building2 size={16} />} onClick={() => setAsking(true)}>
              {w('window.intake.add.department')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <HiddenInput input={files} label={w('window.intake.add.files')} take={(chosen) => receive(arrivedFrom(chosen))} />
      <HiddenInput
        input={folder}
        label={w('window.intake.add.folder')}
        take={(chosen) => receive(arrivedFrom(chosen))}
        isFolder
      />
      <HiddenInput
        input={ofDepartment}
        label={w('window.intake.department.choose')}
        take={(chosen) => receive(arrivedFrom(chosen), department)}
      />
      <DepartmentDialog
        open={isAsking}
        known={known}
        onClose={() => setAsking(false)}
        onChosen={(code) => {
          setDepartment(code);
          setAsking(false);
          ofDepartment.current?.click();
        }}
      />
    </>
  );
}

interface HiddenInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly isFolder?: boolean;
}

function HiddenInput({ input, label, take, isFolder = false }: HiddenInputProps) {
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
        void take(chosen);
      }}
    />
  );
}
