import { Button } from '@fluentui/react-components';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { coverRight } from '#renderer/frame/covered.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { CellOrigin } from './cell-origin.tsx';
import { FigureOrigin } from './figure-origin.tsx';
import { GoOnProvider } from './panel-frame.ts';
import { nameOf, shown } from './trail.ts';
import type { OpenTrail } from './use-trail.ts';

const WIDTH = 540;

/** From a published figure to the picture of its source cell, and from a cell to all that it feeds. */
export function ProvenancePanel({ trail, show, step, close, giveBack }: OpenTrail) {
  const w = useWords();
  const origin = shown(trail);
  const top = useRef<HTMLDivElement>(null);
  const name = nameOf(origin);
  usePanelKeys(origin !== undefined, { step, close });
  useRoomBeside(origin !== undefined, giveBack);
  // What is shown next begins at its beginning.
  useEffect(() => {
    if (name !== '') top.current?.scrollIntoView({ block: 'nearest' });
  }, [name]);
  const isCell = origin !== undefined && 'cell' in origin;
  return (
    <SidePanel
      open={origin !== undefined}
      title={w(isCell ? 'window.origin.cell.title' : 'window.origin.figure.title')}
      width={WIDTH}
      onClose={close}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ArrowLeft size={20} />}
            aria-label={w('window.origin.back')}
            title={w('window.origin.back')}
            disabled={trail.at < 1}
            onClick={() => step(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowRight size={20} />}
            aria-label={w('window.origin.forward')}
            title={w('window.origin.forward')}
            disabled={trail.at + 1 >= trail.steps.length}
            onClick={() => step(1)}
          />
        </>
      }
    >
      <GoOnProvider value={show}>
        <div ref={top} />
        {origin === undefined ? null : 'figure' in origin ? (
          <FigureOrigin key={origin.figure} figure={origin.figure} />
        ) : (
          <CellOrigin key={nameOf(origin)} place={origin} />
        )}
      </GoOnProvider>
    </SidePanel>
  );
}

/** Alt with the arrows goes back and forward, as in a browser, while the keyboard is in the panel; Escape closes it. */
function usePanelKeys(isOpen: boolean, { step, close }: Pick<OpenTrail, 'step' | 'close'>): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const isHere = event.target.closest('[data-panel]') !== null;
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
      if (isHere && event.altKey && by !== undefined) {
        event.preventDefault();
        step(by);
      }
      const isElsewhere = event.target.closest('[role=dialog], [role=menu], input, textarea') !== null && !isHere;
      if (event.key === 'Escape' && !isElsewhere) close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOpen, step, close]);
}

/** Tells a room that wants to stay in sight how much the panel covers, and gives the keyboard back when it closes. */
function useRoomBeside(isOpen: boolean, giveBack: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    coverRight(WIDTH);
    return () => {
      coverRight(0);
      // The panel is gone when the next frame is drawn.
      requestAnimationFrame(giveBack);
    };
  }, [isOpen, giveBack]);
}
