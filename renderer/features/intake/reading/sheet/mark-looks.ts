import { MARKS, type Mark } from '#renderer/features/intake/worker/protocol.ts';
import type { Tint } from '#renderer/ui/palette.ts';
import { tintOf } from '#renderer/ui/theme.ts';

interface MarkLook {
  readonly tint: Tint;
  /** A sign in the corner of the cell; '' where a line beside or below the cell tells. */
  readonly sign: string;
  readonly line: '' | 'below' | 'beside' | 'dashed';
  readonly hatched?: true;
}

/** How each mark is drawn: ground and sign or line together, so that no meaning hangs on colour alone. */
export const MARK_LOOKS: Readonly<Record<Mark, MarkLook>> = {
  title: { tint: 'header', sign: '', line: 'dashed' },
  header: { tint: 'header', sign: '', line: 'below' },
  label: { tint: 'header', sign: '', line: 'beside' },
  data: { tint: 'data', sign: '', line: '' },
  total: { tint: 'total', sign: 'Σ', line: '' },
  unproved: { tint: 'total', sign: 'Σ?', line: '' },
  wrongTotal: { tint: 'wrongTotal', sign: '≠', line: '' },
  missing: { tint: 'data', sign: '∅', line: '' },
  pending: { tint: 'asked', sign: '?', line: '' },
  aside: { tint: 'aside', sign: '×', line: '' },
  note: { tint: 'note', sign: 'i', line: '' },
  hidden: { tint: 'aside', sign: '◌', line: '', hatched: true },
  personal: { tint: 'aside', sign: '■', line: '', hatched: true },
  unreadable: { tint: 'unreadable', sign: '!', line: '' },
};

/** By number of the mark. */
export function lookOfMark(code: number): MarkLook | undefined {
  const mark = MARKS[code - 1];
  return mark && MARK_LOOKS[mark];
}

/** The ground of a cell that is marked; where the file gives it a ground of its own, that shines through. */
export function groundOf({ tint }: MarkLook, fill: string | undefined): string {
  return fill === undefined ? tintOf(tint) : `color-mix(in srgb, ${tintOf(tint)} 76%, ${fill})`;
}
