import { Button, type ButtonProps } from '@fluentui/react-components';
import { FolderInput } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { Bases } from './use-bases.ts';

/** Chooses a base file on this machine or a key, which is copied beside the others. */
export function TakeBaseButton({
  bases,
  size = 'medium',
}: {
  readonly bases: Bases;
  readonly size?: ButtonProps['size'];
}) {
  const w = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size={size}
        icon={<FolderInput size={18} />}
        disabled={bases.isRunning}
        onClick={() => chooser.current?.click()}
      >
        {w('window.base.take')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".kafo"
        hidden
        aria-hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void bases.take(file);
          target.value = '';
        }}
      />
    </>
  );
}
