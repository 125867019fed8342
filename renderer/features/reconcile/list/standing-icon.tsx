import { tokens } from '@fluentui/react-components';
import { Circle, CircleCheck, Eye, Hourglass, type LucideIcon, RotateCcw, Scale } from 'lucide-react';
import { useWords } from '#renderer/words/words.tsx';
import type { Standing } from '#shared/contract/discrepancies.ts';

const ICONS: Readonly<Record<Standing, LucideIcon>> = {
  open: Circle,
  reopened: RotateCcw,
  waiting: Hourglass,
  rule: Scale,
  decided: CircleCheck,
  noted: Eye,
};

const COLOURS: Partial<Readonly<Record<Standing, string>>> = {
  open: tokens.colorNeutralForeground2,
  reopened: tokens.colorPaletteMarigoldForeground1,
  decided: tokens.colorBrandForeground1,
  rule: tokens.colorBrandForeground1,
};

/** Where a discrepancy stands, as a sign with its word. */
export function StandingIcon({ standing, size = 16 }: { readonly standing: Standing; readonly size?: number }) {
  const w = useWords();
  const Icon = ICONS[standing];
  const words = w(`window.reconcile.standing.${standing}`);
  return (
    <span role="img" aria-label={words} title={words} style={{ display: 'inline-flex', flexShrink: 0 }}>
      <Icon size={size} aria-hidden color={COLOURS[standing] ?? tokens.colorNeutralForeground3} />
    </span>
  );
}
