import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleAlert, CircleCheck, CircleDashed, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Tone } from './palette.ts';
import { toneOf } from './theme.ts';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  neutral: CircleDashed,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

function toneStyle(tone: Tone) {
  const { background, foreground, border } = toneOf(tone);
  return { backgroundColor: background, color: foreground, border: `1px solid ${border}` };
}

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '0 8px 0 6px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    flexShrink: 0,
    '& svg': { flexShrink: 0 },
  },
  count: {
    display: 'inline-flex',
    justifyContent: 'center',
    minWidth: '20px',
    height: '20px',
    alignItems: 'center',
    padding: '0 6px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
  },
  neutral: toneStyle('neutral'),
  info: toneStyle('info'),
  success: toneStyle('success'),
  warning: toneStyle('warning'),
  danger: toneStyle('danger'),
});

export interface StateBadgeProps {
  readonly tone: Tone;
  /** The word of the state. */
  readonly children: string;
  /** In the place of the sign of the tone. */
  readonly icon?: LucideIcon;
  /** More about it, where the pointer rests. */
  readonly title?: string;
}

/** A state: colour, sign and word together. */
export function StateBadge({ tone, children, icon: Icon = ICONS[tone], title }: StateBadgeProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[tone])} title={title}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}

export interface CountBadgeProps {
  readonly tone?: Tone;
  /** The number as the language writes it. */
  readonly children: string;
  /** What is counted, for who cannot see beside what it stands: `14 écarts ouverts`. */
  readonly label: string;
}

export function CountBadge({ tone = 'neutral', children, label }: CountBadgeProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.count, styles[tone])} title={label} role="img" aria-label={label}>
      {children}
    </span>
  );
}
