import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { kindLabel, labelOf } from '#shared/domain/reconcile/labels.ts';
import { COUNTRY } from '#shared/domain/reconcile/places.ts';
import type { Board } from '#shared/domain/tables/board.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import type { GridBlock } from '#shared/domain/tables/grid.ts';
import type { RowAxis } from '#shared/domain/tables/look-up.ts';
import type { Words } from '#shared/domain/tables/model.ts';
import { message, type TextKey } from '#shared/texts/say.ts';

export function indicatorLabel({ labels }: Context, indicator: string): Words {
  return labelOf(labels.indicator, indicator);
}

/** A title made of two, as `Transferts de fonds : canaux formels`. */
export function joined(first: Words, second: Words): Words {
  return message('tables.joined', { first, second });
}

/** Kinds that the figures of a board tell apart, in the order of the catalogue, then by text. */
export function kindsOf({ input: { catalogue } }: Context, { indicator, figures }: Board): string[] {
  const listed = catalogue.indicators.find(({ code }) => code === indicator)?.kinds.map(({ code }) => code) ?? [];
  const kinds = new Set(figures.map(({ kind }) => kind).filter((kind) => kind !== TOTAL));
  const rank = (kind: string) => (listed.indexOf(kind) + listed.length + 1) % (listed.length + 1);
  return [...kinds].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const AXIS_TITLES: Readonly<Record<RowAxis, TextKey>> = {
  counterpart: 'tables.by.country',
  place: 'tables.by.region',
  kind: 'tables.by.kind',
  none: 'tables.by.none',
};

/** Along which of these axes the figures of a board can be shown; `none` where they cannot along any. */
export function axesOf({ figures }: Board, ...wanted: readonly RowAxis[]): RowAxis[] {
  const cut: Readonly<Record<RowAxis, boolean>> = {
    counterpart: figures.some(({ counterpartArea }) => counterpartArea !== TOTAL),
    place: figures.some(({ refArea }) => refArea !== COUNTRY),
    kind: figures.some(({ kind }) => kind !== TOTAL),
    none: false,
  };
  const found = wanted.filter((axis) => cut[axis]);
  return found.length > 0 ? found : ['none'];
}

/** A block for each axis along which an indicator can be shown, with a heading where there are several. */
export function blocksByAxis(context: Context, board: Board, ...wanted: readonly RowAxis[]): GridBlock[] {
  const axes = axesOf(board, ...wanted);
  const label = indicatorLabel(context, board.indicator);
  return axes.map((axis) => ({
    heading: axes.length > 1 ? message(AXIS_TITLES[axis]) : undefined,
    board,
    axis,
    label,
    total: true,
  }));
}

/** A block for all kinds together, where they can be, and one for each kind: definitions and channels are never mixed. */
export function blocksByKind(context: Context, board: Board, axis: RowAxis, heading: Words): GridBlock[] {
  const kinds = kindsOf(context, board);
  const stock = context.labels.measures.get(board.indicator) === 'stock';
  const whole = board.figures.some(({ kind }) => kind === TOTAL) || (kinds.length > 1 && !stock);
  const all = [...(whole ? [TOTAL] : []), ...kinds];
  return all.map((kind) => {
    const title = kind === TOTAL ? heading : joined(heading, kindLabel(context.labels, board.indicator, kind));
    return { heading: title, board, axis, label: title, kind, total: true };
  });
}

/** Without headings where there is only one block. */
export function plainIfAlone(blocks: readonly GridBlock[]): GridBlock[] {
  return blocks.length === 1 ? blocks.map((block) => ({ ...block, heading: undefined })) : [...blocks];
}

/** Names of the units, as a table says them in its second line. */
export function unitLabel(unit: string, millions = false): Words {
  const key = UNITS[unit];
  if (!key) return unit;
  return message(millions ? (`${key}.millions` as TextKey) : key);
}

const UNITS: Readonly<Record<string, TextKey>> = {
  persons: 'tables.unit.persons',
  projects: 'tables.unit.projects',
  sessions: 'tables.unit.sessions',
  centres: 'tables.unit.centres',
  posts: 'tables.unit.posts',
  studies: 'tables.unit.studies',
  XOF: 'tables.unit.XOF',
  USD: 'tables.unit.USD',
  EUR: 'tables.unit.EUR',
};
