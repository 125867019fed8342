import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { useLabels } from './labels.ts';

const useStyles = makeStyles({
  split: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, height: '100%' },
  side: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flexShrink: 0, overflow: 'auto' },
  middle: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0, overflow: 'auto' },
  handle: {
    flexShrink: 0,
    width: '7px',
    margin: '0 -3px',
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
    position: 'relative',
    '::after': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      left: '3px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':hover::after': { left: '2px', width: '3px', backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

const SMALLEST = 180;
const STEP = 24;

export interface SplitViewProps {
  /** Under which the widths are remembered on this machine. */
  readonly name: string;
  readonly start?: ReactNode;
  readonly children: ReactNode;
  readonly end?: ReactNode;
  /** Pixels, until the officer draws the line elsewhere. */
  readonly startWidth?: number;
  readonly endWidth?: number;
}

/** A list, what is chosen in it, and what can be done with it, side by side; the lines between can be drawn. */
export function SplitView({ name, start, children, end, startWidth = 340, endWidth = 320 }: SplitViewProps) {
  const styles = useStyles();
  const left = useWidth(`${name}.start`, startWidth);
  const right = useWidth(`${name}.end`, endWidth);
  return (
    <div className={styles.split}>
      {start && (
        <>
          <div className={styles.side} style={{ width: left.width }}>
            {start}
          </div>
          <Handle {...left} direction={1} />
        </>
      )}
      <div className={mergeClasses(styles.middle)}>{children}</div>
      {end && (
        <>
          <Handle {...right} direction={-1} />
          <div className={styles.side} style={{ width: right.width }}>
            {end}
          </div>
        </>
      )}
    </div>
  );
}

interface Width {
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

/** A width that outlives the window. */
function useWidth(name: string, usual: number): Width {
  const key = `kafo-width.${name}`;
  const [width, setWidth] = useState(() => Number(localStorage.getItem(key)) || usual);
  return {
    width,
    setWidth: (wanted) => {
      const held = Math.round(Math.min(Math.max(wanted, SMALLEST), window.innerWidth * 0.6));
      setWidth(held);
      localStorage.setItem(key, String(held));
    },
  };
}

function Handle({ width, setWidth, direction }: Width & { readonly direction: 1 | -1 }) {
  const styles = useStyles();
  const labels = useLabels();
  const [from, setFrom] = useState<number>();
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (from !== undefined) setWidth(direction * event.clientX - from);
  };
  const press = (event: KeyboardEvent) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    setWidth(width + steps * direction * STEP);
  };
  return (
    <hr
      className={styles.handle}
      style={{ border: 0 }}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={labels.resize}
      aria-valuenow={width}
      aria-valuemin={SMALLEST}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(direction * event.clientX - width);
      }}
      onPointerMove={drag}
      onPointerUp={() => setFrom(undefined)}
    />
  );
}
