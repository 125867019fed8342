import { BAR } from '#renderer/ui/theme.ts';

/** The K of Kafo: two strokes that come together, and what they add up to. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M9 7v18M10 17.5l11.5-9.5M13.2 14.6 22.5 25"
        stroke="currentColor"
        strokeWidth="3.6"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="25" cy="7.5" r="3" fill={BAR.mark} />
    </svg>
  );
}
