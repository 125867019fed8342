import { makeStyles, ProgressBar, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { FolderDown } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { droppedFiles, holdsFiles } from '#renderer/api/dropped-files.ts';
import { arrivedFrom } from '#renderer/api/receive-files.ts';
import { useReceive } from '#renderer/features/intake/queue/use-receive.ts';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '12px',
    zIndex: 2000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalM,
    textAlign: 'center',
    // Under the pointer the window itself must be dragged over, or leaving it would be told at once.
    pointerEvents: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorCompoundBrandForeground1 },
  text: { maxWidth: '56ch', color: tokens.colorNeutralForeground2 },
  handing: {
    position: 'fixed',
    right: '16px',
    bottom: '16px',
    zIndex: 1900,
    width: '260px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

export interface DropZoneProps {
  /** Where the window's frame finds who takes files. */
  readonly receiver: RefObject<(files: readonly File[]) => void>;
  readonly children: ReactNode;
}

/** Takes files and folders that are dropped anywhere in the window; anything else that is dragged is left alone. */
export function DropZone({ receiver, children }: DropZoneProps) {
  const { receive, handing } = useReceive();
  const [isOver, setOver] = useState(false);
  /** Elements that the pointer is in, one within another. */
  const depth = useRef(0);
  useEffect(() => {
    receiver.current = (files) => void receive(arrivedFrom(files));
    const on = (act: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      act(event);
    };
    const settle = (inside: number) => {
      depth.current = Math.max(0, inside);
      setOver(depth.current > 0);
    };
    const hears = {
      dragenter: on(() => settle(depth.current + 1)),
      dragleave: on(() => settle(depth.current - 1)),
      dragover: on(({ dataTransfer }) => {
        if (dataTransfer) dataTransfer.dropEffect = 'copy';
      }),
      drop: on(({ dataTransfer }) => {
        settle(0);
        if (dataTransfer) void droppedFiles(dataTransfer).then((files) => receive(files));
      }),
    };
    const names = Object.keys(hears) as (keyof typeof hears)[];
    for (const name of names) window.addEventListener(name, hears[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, hears[name]);
    };
  }, [receive, receiver]);
  return (
    <>
      {children}
      {isOver && <Overlay />}
      {handing && handing.total > 1 && <Handing {...handing} />}
    </>
  );
}

function Overlay() {
  const w = useWords();
  const styles = useStyles();
  return (
    <div className={styles.overlay} aria-hidden>
      <FolderDown className={styles.icon} size={56} strokeWidth={1.5} />
      <Subtitle1>{w('window.intake.drop.title')}</Subtitle1>
      <Text className={styles.text}>{w('window.intake.drop.text')}</Text>
    </div>
  );
}

function Handing({ done, total }: { readonly done: number; readonly total: number }) {
  const w = useWords();
  const styles = useStyles();
  const words = w('window.intake.handing', { done, total });
  return (
    <div className={styles.handing} role="status">
      {words}
      <ProgressBar value={done / total} aria-label={words} />
    </div>
  );
}
